/// Reads CSV after RFC 4180, and undoes what ``CSVCell`` does against formulas.
enum CSVReading {
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        cell.append("\"")
        rest.removeFirst()
      case "\"" where isQuoted || cell.isEmpty: isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell = .init()
      case "\r" where !isQuoted && rest.first == "\n":
        rest.removeFirst()
        rows.append(row + [String(cell)])
        row = []
        cell = .init()
      default: cell.append(scalar)
      }
    }
    return rows
  }

  /// Without the apostrophe at the beginning and after each `;`, tab and line break.
  static func unguarded(_ cell: String) -> String {
    var result = String.UnicodeScalarView()
    var isPlace = true
    for scalar in cell.unicodeScalars {
      if isPlace, scalar == "'" {
        isPlace = false
      } else {
        result.append(scalar)
        isPlace = ";\t\r\n".unicodeScalars.contains(scalar)
      }
    }
    return String(result)
  }
}

extension String {
  /// The text between separators, letter by letter, so that CRLF is one where it is asked for.
  func components(separatedByEach separator: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    let wanted = Array(separator.utf8)
    for byte in utf8 {
      parts[parts.count - 1].append(byte)
      if parts[parts.count - 1].suffix(wanted.count).elementsEqual(wanted) {
        parts[parts.count - 1].removeLast(wanted.count)
        parts.append([])
      }
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }
}

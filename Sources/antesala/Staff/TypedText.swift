/// A text that comes in by standard input, so that it is in no list of running programs.
enum TypedText {
  /// The longest text kept, in bytes.
  static let limit = 10_000

  static func read() throws -> String {
    var lines: [String] = []
    var bytes = 0
    let input = try InputLines(file: nil)
    while let line = try input.next() {
      bytes += line.count + 1
      guard bytes <= limit else { throw Failure.typed(.textTooLong(limit: limit)) }
      guard let text = String(validating: line, as: UTF8.self) else {
        throw Failure.typed(.textNotUTF8)
      }
      lines.append(Printable.line(text))
    }
    let text = lines.joined(separator: "\n").trimmed
    guard !text.isEmpty else { throw Failure.typed(.textEmpty) }
    return text
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    let start = self.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

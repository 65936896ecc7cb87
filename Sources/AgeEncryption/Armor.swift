extension Age {
  /// The textual form of a file: Base64 between two marker lines, for mail or paper.
  ///
  /// Linear in the file, and a third longer than it. The text is not secret.
  ///
  /// - Returns: Lines of 64 columns, each ended by a line feed.
  public static func armor(_ file: some Collection<UInt8>) -> String {
    var lines = [Armor.begin]
    var rest = Array(file)[...]
    while !rest.isEmpty {
      lines.append(Base64.encode(Array(rest.prefix(Armor.lineByteCount)), padding: .full))
      rest = rest.dropFirst(Armor.lineByteCount)
    }
    lines.append(Armor.end)
    return lines.map { $0 + "\n" }.joined()
  }

  /// The binary file behind its textual form.
  ///
  /// Strict, as the text has no code of its own that shows tampering: exactly the lines that
  /// ``armor(_:)`` writes. Only line ends may be CR LF, and white space may surround the whole.
  ///
  /// - Parameter text: ASCII, as `text.utf8` of a string.
  /// - Throws: ``AgeError/armorMalformed(line:_:)``.
  public static func dearmor(_ text: some Collection<UInt8>) throws(AgeError) -> [UInt8] {
    try Armor.file(in: Array(text))
  }
}

/// The rules of the textual form: strict PEM (RFC 7468) without headers.
enum Armor {
  static let begin = "-----BEGIN AGE ENCRYPTED FILE-----"
  static let end = "-----END AGE ENCRYPTED FILE-----"
  static let columns = 64
  static let lineByteCount = 48

  static func file(in text: [UInt8]) throws(AgeError) -> [UInt8] {
    let (lines, firstNumber) = lines(of: text)
    guard let first = lines.first, first.elementsEqual(begin.utf8) else {
      throw .armorMalformed(line: firstNumber, .noBegin)
    }
    guard let last = lines.firstIndex(where: { $0.elementsEqual(end.utf8) }) else {
      throw .armorMalformed(line: firstNumber + lines.count - 1, .noEnd)
    }
    guard last == lines.count - 1 else {
      throw .armorMalformed(line: firstNumber + last + 1, .trailingText)
    }
    var file: [UInt8] = []
    for index in 1..<last {
      do {
        file += try bytes(of: lines[index], mustBeFull: index < last - 1)
      } catch {
        throw .armorMalformed(line: firstNumber + index, error)
      }
    }
    return file
  }

  private static func bytes(
    of line: ArraySlice<UInt8>, mustBeFull: Bool
  ) throws(AgeError.ArmorFault) -> [UInt8] {
    guard (mustBeFull ? columns...columns : 1...columns).contains(line.count) else {
      throw .lineLength
    }
    guard let bytes = Base64.decode(line, padding: .full),
      !mustBeFull || bytes.count == lineByteCount
    else { throw .notBase64 }
    return bytes
  }

  /// The lines between surrounding white space, without line ends, and the number of the first.
  private static func lines(of text: [UInt8]) -> (lines: [ArraySlice<UInt8>], firstNumber: Int) {
    let isInk = { (byte: UInt8) in !" \t\r\n".utf8.contains(byte) }
    let lineFeed = UInt8(ascii: "\n")
    let start = text.firstIndex(where: isInk) ?? text.endIndex
    let stop = text.lastIndex(where: isInk).map { $0 + 1 } ?? text.endIndex
    let lines = text[start..<stop].split(separator: lineFeed, omittingEmptySubsequences: false)
    return (
      lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 },
      1 + text[..<start].count { $0 == lineFeed }
    )
  }
}

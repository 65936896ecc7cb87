/// The lines of a file of keys that are neither empty nor comments.
enum KeyLines {
  /// Reads the key in each such line, in order.
  ///
  /// Works on bytes, for Swift takes CR LF as one character.
  static func read<Key>(
    _ text: String, key: (String) throws(AgeError) -> Key
  ) throws(AgeError) -> [Key] {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var keys: [Key] = []
    for (index, rawLine) in lines.enumerated() {
      let line = rawLine.last == UInt8(ascii: "\r") ? rawLine.dropLast() : rawLine
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      do {
        keys.append(try key(String(decoding: line, as: UTF8.self)))
      } catch {
        throw .atLine(index + 1, error)
      }
    }
    return keys
  }
}

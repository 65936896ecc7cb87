/// Pasted text on its way in, between `ESC [ 200 ~` and `ESC [ 201 ~`.
struct PastedText: Equatable {
  private static let ending: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private var bytes: [UInt8] = []
  /// How many bytes of the ending have been seen.
  private var matched = 0

  /// Takes the next byte; says yes when it was the last one of the ending.
  mutating func append(_ byte: UInt8) -> Bool {
    if byte == Self.ending[matched] {
      matched += 1
      return matched == Self.ending.count
    }
    keep(Self.ending[..<matched])
    matched = byte == Self.ending[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    bytes += more.prefix(InputDecoder.pasteLimit - bytes.count)
  }

  /// The paste as one input, if any of it can be read.
  var inputs: [Input] { text.isEmpty ? [] : [.paste(text)] }

  /// The text with its lines kept and freed of controls, of marks without width and of broken
  /// bytes.
  private var text: String {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.map { $0.writable.filter { $0 != "\u{FFFD}" } }.joined(separator: "\n")
  }
}

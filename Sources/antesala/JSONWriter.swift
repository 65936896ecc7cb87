import Consultation
import LeadFormats

/// Writes JSON (RFC 8259) byte by byte, in the order told, without a tree in between.
///
/// The contract of `assess` fixes the order of fields, and ten thousand assessments a second leave
/// no time for a general encoder: this is the one place that earns its own. Unseen characters are
/// spelled out, as in ``LegibleJSON``.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init() { bytes.reserveCapacity(16_384) }

  /// Writes `{…}`.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  /// Writes `[…]` with one item for each element.
  mutating func list<Elements: Sequence>(
    _ elements: Elements, _ item: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open("[")
    for element in elements { item(&self, element) }
    close("]")
  }

  /// Writes the name of the next value.
  mutating func key(_ name: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
    needsComma = false
  }

  /// Writes the name of the next value where only the data knows it, such as the id of a question.
  mutating func key(named name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func string(_ text: String?) {
    guard var text else { return null() }
    comma()
    bytes.append(UInt8(ascii: "\""))
    let isPlain = text.withUTF8 { utf8 in
      // Hardly any string needs an escape.
      let isPlain = Self.isPlain(utf8)
      if isPlain { bytes.append(contentsOf: utf8) }
      return isPlain
    }
    if !isPlain {
      for scalar in text.unicodeScalars { escape(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A string alone, as JSON.
  static func string(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    return writer.bytes
  }

  /// Writes a value that is JSON already, whole or in pieces.
  mutating func raw(_ pieces: [UInt8]...) {
    comma()
    for piece in pieces { bytes.append(contentsOf: piece) }
    needsComma = true
  }

  mutating func number(_ number: Int?) {
    guard let number else { return null() }
    comma()
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  mutating func truth(_ truth: Bool) { literal(truth ? "true" : "false") }

  mutating func null() { literal("null") }

  private mutating func literal(_ word: String) {
    comma()
    bytes.append(contentsOf: word.utf8)
    needsComma = true
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    comma()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// Whether a text is printable ASCII and Latin-1's letters, without quotes and backslashes.
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): return false
      case 0x20...0x7E, 0xC3: break
      case 0x80...0xBF where last == 0xC3: break
      default: return false
      }
      last = byte
    }
    return true
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\":
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(ascii: scalar))
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case _ where scalar.isUnseen: bytes.append(contentsOf: LegibleJSON.escape(scalar))
    default: bytes.append(contentsOf: String(scalar).utf8)
    }
  }
}

import Foundation

/// Base64 with exactly one text for every sequence of bytes, as age demands.
///
/// Texts with stray bits in their last character, other alphabets, line breaks or the wrong padding
/// are refused: a text is accepted only if it is the one that encoding its bytes yields.
///
/// Source: RFC 4648, sections 3.5 and 4.
enum Base64 {
  /// Whether a text is filled to a multiple of four characters with `=`.
  enum Padding {
    /// As in headers.
    case none
    /// As in armor.
    case full
  }

  private static let fill = UInt8(ascii: "=")

  /// The one text of these bytes, in a single line.
  static func encode(_ bytes: [UInt8], padding: Padding = .none) -> String {
    let text = Data(bytes).base64EncodedString()
    return switch padding {
    case .none: String(text.prefix { $0 != "=" })
    case .full: text
    }
  }

  /// The bytes of a text in ASCII; nil unless it is their one text.
  static func decode(
    _ text: some Collection<UInt8>, padding: Padding = .none
  ) -> [UInt8]? {
    var filled = Data(text)
    if padding == .none {
      filled.append(contentsOf: repeatElement(fill, count: (4 - text.count % 4) % 4))
    }
    guard let bytes = Data(base64Encoded: filled).map(Array.init),
      encode(bytes, padding: padding).utf8.elementsEqual(text)
    else { return nil }
    return bytes
  }
}

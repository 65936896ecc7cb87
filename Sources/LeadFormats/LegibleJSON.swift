import Consultation

/// JSON (RFC 8259) in which unseen characters are spelled out, so that it can be shown as it is.
///
/// `\u001b` and the character itself are the same to whoever reads JSON, and only one of them
/// steers a terminal; so nothing is lost. Which characters these are, ``Consultation`` says.
public enum LegibleJSON {
  /// A JSON text of one line, whatever ends of lines stood between its values.
  ///
  /// A text without anything to spell out comes back byte for byte.
  /// - Complexity: O(n), some nanoseconds a byte where the text is ASCII or Latin-1.
  public static func bytes(_ json: [UInt8]) -> [UInt8] {
    guard !isLegible(json) else { return json }
    var result: [UInt8] = []
    result.reserveCapacity(json.count + 64)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar {
      // Inside of a text JSON has none of them.
      case "\t", "\n", "\r": result.append(UInt8(ascii: " "))
      case _ where scalar.isUnseen: result += escape(scalar)
      default: result += Array(String(scalar).utf8)
      }
    }
    return result
  }

  /// A scalar in a JSON text, spelled out: one or two code units of four digits.
  public static func escape(_ scalar: Unicode.Scalar) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return scalar.utf16.flatMap { unit in
      Array("\\u".utf8) + [12, 8, 4, 0].map { digits[Int(unit >> $0) & 15] }
    }
  }

  /// Whether nothing but printable ASCII and Latin-1's letters stands there.
  private static func isLegible(_ json: [UInt8]) -> Bool {
    var isInLetter = false
    for byte in json {
      switch byte {
      case 0x20...0x7E where !isInLetter: continue
      case 0xC3 where !isInLetter: isInLetter = true
      case 0x80...0xBF where isInLetter: isInLetter = false
      default: return false
      }
    }
    return !isInLetter
  }
}

import Foundation
import LeadFormats

/// A value as one line of JSON with sorted keys, for other programs.
enum JSONLine {
  static func of(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return LegibleJSON.bytes(Array(try encoder.encode(value))) + [UInt8(ascii: "\n")]
  }
}

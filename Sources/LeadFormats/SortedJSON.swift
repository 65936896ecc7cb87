import Foundation

/// The one encoder of values that are told as JSON: keys sorted, as in payloads, nothing unseen raw.
public enum SortedJSON {
  /// A value that holds nothing but texts, whole numbers, truths and lists.
  public static func bytes(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(value) else {
      preconditionFailure("exports consist of texts, whole numbers, truths and lists")
    }
    return LegibleJSON.bytes(Array(json))
  }

  /// The same as a line for other programs.
  public static func line(_ value: some Encodable) -> [UInt8] {
    bytes(value) + [UInt8(ascii: "\n")]
  }
}

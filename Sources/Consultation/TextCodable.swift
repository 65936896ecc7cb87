/// A value that JSON holds as its text, and that reads back from nothing else.
public protocol TextCodable: Codable, LosslessStringConvertible {
  /// What its text looks like, for the message about a text that does not.
  static var textForm: String { get }
}

extension TextCodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not \(Self.textForm)")
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

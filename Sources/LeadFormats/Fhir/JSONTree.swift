/// A JSON value, written in Swift the way it stands in FHIR's own pages; members that are `nil` are
/// left out, as FHIR forbids null.
indirect enum JSONTree: Equatable {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([JSONTree])
  case object([String: JSONTree])

  init(_ text: String) { self = .text(text) }
  init(_ named: some CustomStringConvertible) { self = .text(named.description) }
}

extension JSONTree: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(number) }
  init(booleanLiteral truth: Bool) { self = .truth(truth) }
  init(arrayLiteral values: JSONTree...) { self = .list(values) }
  init(dictionaryLiteral members: (String, JSONTree?)...) {
    self = .object(
      Dictionary(
        members.compactMap { key, value in value.map { (key, $0) } },
        uniquingKeysWith: { _, last in last }))
  }
}

extension JSONTree: Encodable {
  private struct Member: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .number(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    case .truth(let truth):
      var container = encoder.singleValueContainer()
      try container.encode(truth)
    case .list(let values):
      var container = encoder.unkeyedContainer()
      for value in values { try container.encode(value) }
    case .object(let members):
      var container = encoder.container(keyedBy: Member.self)
      for (key, value) in members { try container.encode(value, forKey: Member(stringValue: key)) }
    }
  }
}

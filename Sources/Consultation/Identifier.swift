/// A stable English name for one thing of a pack, kept apart from the names of other things.
///
/// Ids travel through packs, JSON, leads and tests unchanged; they are compared letter by letter.
public struct Identifier<Tag>: Hashable, Sendable, Comparable {
  /// The name as it is written in the pack.
  public let text: String

  /// Takes any text; the pack check judges whether it is a well-formed id.
  public init(_ text: String) { self.text = text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// A name written out in code, which nothing but tests and the few ids that code knows do.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// So that a dictionary by ids is an object in JSON, as one by texts is.
extension Identifier: CodingKeyRepresentable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// The name, as the key of an object.
  public var codingKey: any CodingKey { Key(stringValue: text) }

  /// Takes any key, as ``init(_:)`` takes any text.
  public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}

/// The name of a question, such as `age`.
public typealias QuestionID = Identifier<Question>
/// The name of an option within its question, such as `keloid`.
public typealias OptionID = Identifier<Option>
/// The name of a treatment, such as `botulinum`.
public typealias TreatmentID = Identifier<Treatment>
/// The name of a figure, such as `forehead_better`.
public typealias FigureID = Identifier<Figure>
/// The name of something that may matter to a visitor, such as `no_red_days`.
public typealias ValueID = Identifier<PersonalValue>
/// The name of a rule, such as `botox_too_recent`.
public typealias RuleID = Identifier<Rule>
/// The name of a source, such as `S58`.
public typealias SourceID = Identifier<Source>
/// The name of an event that ends a wait, such as `healed`.
public typealias WaitEventID = Identifier<WaitEnd>
/// The name of a lesson, such as `what_happens`.
public typealias LessonID = Identifier<Lesson>

/// A language that everything is said in; the two are equal.
public enum Language: String, Hashable, Sendable, CaseIterable, Codable {
  case es, en

  /// The other one.
  public var other: Self {
    switch self {
    case .es: .en
    case .en: .es
    }
  }
}

/// Every word of a pack in one language, by key.
public struct Wording: Hashable, Sendable {
  /// The language they are in.
  public let language: Language
  /// All of them, by dotted key.
  public let texts: [String: String]

  /// Words by their keys.
  public init(language: Language, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  /// The words of a key; the key itself where a pack has none, which the pack check forbids.
  public subscript(key: String) -> String { texts[key] ?? key }

  /// The words of a key, with `{name}` replaced by what is given for it.
  ///
  /// Goes through the words once: braces within what is given stay as they are.
  public subscript(key: String, values: [String: String]) -> String {
    var filled = ""
    var rest = self[key][...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = rest[rest.utf8.index(after: open)..<close]
      let end = rest.utf8.index(after: close)
      filled += rest[..<open]
      filled += values[String(name)] ?? String(rest[open..<end])
      rest = rest[end...]
    }
    return filled + rest
  }

  /// Whether the pack has words for a key.
  public func has(_ key: String) -> Bool { texts[key] != nil }
}

extension Wording {
  /// The question as it is asked.
  public func ask(_ question: QuestionID) -> String { self["question.\(question).ask"] }
  /// A few words for the question, for lists.
  public func short(_ question: QuestionID) -> String { self["question.\(question).short"] }
  /// Why it is asked.
  public func why(_ question: QuestionID) -> String { self["question.\(question).why"] }
  /// The sentence that always stands beside it, where it has one.
  public func notice(_ question: QuestionID) -> String { self["question.\(question).notice"] }
  /// An option as it is offered.
  public func option(_ option: OptionID, of question: QuestionID) -> String {
    self["option.\(question).\(option)"]
  }
  /// The treatment's name.
  public func name(_ treatment: TreatmentID) -> String { self["treatment.\(treatment).name"] }
  /// What the treatment is.
  public func about(_ treatment: TreatmentID) -> String { self["treatment.\(treatment).about"] }
  /// What happens in a session.
  public func session(_ treatment: TreatmentID) -> String {
    self["treatment.\(treatment).session"]
  }
  /// What to heed afterwards.
  public func care(_ treatment: TreatmentID) -> String { self["treatment.\(treatment).care"] }
  /// The event that ends a wait.
  public func until(_ event: WaitEventID) -> String { self["wait.\(event)"] }

  /// The reason in words; one that could not be ruled out says so.
  public func text(_ reason: Reason) -> String {
    let words = self["rule.\(reason.rule)"]
    return reason.isUnknown ? self["reason.unknown", ["reason": words]] : words
  }
}

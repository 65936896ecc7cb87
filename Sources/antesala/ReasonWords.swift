import Consultation

/// What every rule says in one language, as JSON written once: only the day that depends on the
/// answers is left out.
///
/// Reasons are nine tenths of an assessment's JSON.
struct ReasonWords {
  /// In the order of the rule book.
  private let certain: [Saying]
  private let uncertain: [Saying]

  /// A reason up to the value of `until`, and from there on.
  private struct Saying {
    let before: [UInt8]
    let after: [UInt8]

    init(_ reason: Reason, text: String) {
      func quoted(_ text: String) -> String {
        String(decoding: JSONWriter.string(text), as: UTF8.self)
      }
      func list<Tag>(_ ids: [Identifier<Tag>]) -> String {
        "[" + ids.map { quoted($0.text) }.joined(separator: ",") + "]"
      }
      before = Array(
        (#"{"rule":\#(quoted(reason.rule.text)),"status":\#(quoted(reason.status.rawValue)),"#
          + #""text":\#(quoted(text)),"unknown":\#(reason.isUnknown),"until":"#).utf8)
      after = Array(
        #","questions":\#(list(reason.questions)),"sources":\#(list(reason.sources))}"#.utf8)
    }
  }

  init(_ book: RuleBook, wording: Wording) {
    certain = book.certain.map { reason in
      Saying(reason, text: wording["rule.\(reason.rule)"])
    }
    uncertain = book.uncertain.map { reason in
      Saying(
        reason, text: wording["reason.unknown", ["reason": wording["rule.\(reason.rule)"]]])
    }
  }

  /// Writes a reason of this rule book's assessments.
  func write(_ reason: Reason, to json: inout JSONWriter) {
    let saying = reason.isUnknown ? uncertain[reason.place] : certain[reason.place]
    switch reason.until {
    case .day(let day)?:
      json.raw(saying.before, JSONWriter.string(day.description), saying.after)
    case .event?, nil: json.raw(saying.before, Self.null, saying.after)
    }
  }

  private static let null = Array("null".utf8)
}

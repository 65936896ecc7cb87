import Consultation
import Terminal

/// What a visitor agrees to and signs, in fields to write in.
struct ConsentForm: Equatable, Sendable {
  /// The name that was told on the page before.
  let name: String
  var purposes: Set<Consent.Purpose>
  var signature: TextEdit
  var acceptance: TextEdit
  private var kept: ConsentDraft

  init(_ draft: ConsentDraft, of name: String) {
    self.name = name
    kept = draft
    purposes = draft.purposes
    // There is room for more than can be kept, so that too much is seen and said rather than cut.
    signature = TextEdit(draft.signature, limit: 2 * Contact.nameLimit)
    acceptance = TextEdit(draft.acceptance, limit: 24)
  }

  /// What stands in the fields.
  var draft: ConsentDraft {
    var draft = kept
    draft.purposes = purposes
    draft.signature = signature.text
    draft.acceptance = acceptance.text
    return draft
  }

  /// What is still missing.
  enum Problem: Equatable, Sendable {
    case contactNotTicked
    case signature(Consent.SignatureProblem)
    case acceptanceNotTyped
  }

  /// Everything missing, in the order of the page. The word of any language counts: a visitor
  /// may have switched after typing it.
  func problems(in lobby: Lobby) -> [Problem] {
    var problems: [Problem] = []
    if !purposes.contains(.contact) { problems.append(.contactNotTicked) }
    do { _ = try draft.signature(of: name) } catch { problems.append(.signature(error)) }
    if acceptedWord(in: lobby) == nil { problems.append(.acceptanceNotTyped) }
    return problems
  }

  /// Takes notice that the visitor was asked about the signature.
  mutating func ask() {
    kept = draft
    kept.ask(about: name)
  }

  /// The word of acceptance, if it is typed.
  func acceptedWord(in lobby: Lobby) -> String? {
    let typed = acceptance.text.filter { !$0.isWhitespace }.uppercased()
    let words = Language.allCases.map { lobby.pack.wording($0)[.consentWord].uppercased() }
    return words.contains(typed) ? typed : nil
  }
}

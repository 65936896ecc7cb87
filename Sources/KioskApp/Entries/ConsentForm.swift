import Consultation
import Terminal

/// What a visitor agreed to and signed; nothing is ticked beforehand.
struct ConsentForm: Equatable, Sendable {
  /// The name that was told on the page before.
  let name: String
  var purposes: Set<Consent.Purpose> = []
  // There is room for more than can be kept, so that too much is seen and said rather than cut.
  var signature = TextEdit(limit: 2 * Contact.nameLimit)
  var acceptance = TextEdit(limit: 24)
  /// A signature that the visitor was asked about, for it is not the name that was told.
  private var doubted: String?

  init(name: String) { self.name = name }

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
    do { _ = try signed } catch { problems.append(.signature(error)) }
    if acceptedWord(in: lobby) == nil { problems.append(.acceptanceNotTyped) }
    return problems
  }

  /// The same form for a visitor of another name.
  func signed(by name: String) -> Self {
    var form = Self(name: name)
    form.purposes = purposes
    form.signature = signature
    form.acceptance = acceptance
    return form
  }

  /// Takes notice that the visitor was asked about the signature.
  mutating func ask() { doubted = signature.text }

  /// The consent, once nothing is missing.
  func consent(in lobby: Lobby) -> Consent? {
    guard problems(in: lobby).isEmpty, let word = acceptedWord(in: lobby), let name = try? signed
    else { return nil }
    return Consent(
      purposes: Consent.Purpose.allCases.filter(purposes.contains), signature: name,
      acceptance: word, noticeSHA256: lobby.pack.notice(lobby.language).sha256,
      language: lobby.language, givenAt: lobby.now, kiosk: lobby.kiosk)
  }

  private var signed: String {
    get throws(Consent.SignatureProblem) {
      try Consent.signature(
        signature.text, of: name, isConfirmed: doubted == signature.text)
    }
  }

  private func acceptedWord(in lobby: Lobby) -> String? {
    let typed = acceptance.text.filter { !$0.isWhitespace }.uppercased()
    let words = Language.allCases.map { lobby.pack.wording($0)[.consentWord].uppercased() }
    return words.contains(typed) ? typed : nil
  }
}

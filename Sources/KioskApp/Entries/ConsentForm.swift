import Consultation
import Terminal

/// What a visitor agreed to and signed; nothing is ticked beforehand.
struct ConsentForm: Equatable, Sendable {
  var purposes: Set<Consent.Purpose> = []
  var signature = TextEdit(limit: 2 * Contact.nameLimit)
  var acceptance = TextEdit(limit: 24)

  /// What is still missing.
  enum Problem: Equatable, Sendable {
    case contactNotTicked
    case signature(Contact.Problem)
    case acceptanceNotTyped
  }

  /// Everything missing, in the order of the page. The word of any language counts: a visitor
  /// may have switched after typing it.
  func problems(in lobby: Lobby) -> [Problem] {
    var problems: [Problem] = []
    if !purposes.contains(.contact) { problems.append(.contactNotTicked) }
    do { _ = try Contact.name(signature.text) } catch { problems.append(.signature(error)) }
    if acceptedWord(in: lobby) == nil { problems.append(.acceptanceNotTyped) }
    return problems
  }

  /// The consent, once nothing is missing.
  func consent(in lobby: Lobby) -> Consent? {
    guard problems(in: lobby).isEmpty, let word = acceptedWord(in: lobby),
      let name = try? Contact.name(signature.text)
    else { return nil }
    return Consent(
      purposes: Consent.Purpose.allCases.filter(purposes.contains), signature: name,
      acceptance: word, noticeSHA256: lobby.pack.notice(lobby.language).sha256,
      language: lobby.language, givenAt: lobby.now, kiosk: lobby.kiosk)
  }

  private func acceptedWord(in lobby: Lobby) -> String? {
    let typed = acceptance.text.filter { !$0.isWhitespace }.uppercased()
    let words = Language.allCases.map { lobby.pack.wording($0)[.consentWord].uppercased() }
    return words.contains(typed) ? typed : nil
  }
}

import Consultation

/// What is going to be saved, read back whole, and the name typed under it.
struct Signature: Scene {
  let visit: Visit

  func opening(in setting: Setting) -> [String] {
    let contact = visit.contact
    let address = contact.channel == .email ? contact.email : Speech.spaced(contact.telephone)
    return [
      setting[.signatureTitle], setting[.signatureName, ["name": contact.name]],
      setting[
        .signatureAddress,
        ["channel": contact.channel.map { setting[LinePhrase($0)] } ?? "", "address": address]],
      setting[
        .signatureBestTime,
        ["time": contact.bestTime.map { setting[LinePhrase($0)] } ?? ""]],
      setting[.signatureAnswers, ["count": String(visit.interview.answers.count)]],
      setting[.signatureContact],
      visit.consent.purposes.contains(.marketing)
        ? setting[.signatureMarketing] : setting[.signatureNoMarketing],
      setting[.signatureSign],
    ]
  }

  func why(in setting: Setting) -> [String] { [setting[.signatureWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    var signed = visit
    signed.consent.signature = heard.text
    let name = visit.contact.name
    do throws(Consent.SignatureProblem) {
      let signature = try signed.consent.signature(of: name)
      return .go(.acceptance(Acceptance(visit: signed, signature: signature)))
    } catch {
      switch error {
      case .name(let problem): throw .contact(problem)
      case .oneWord: throw .signatureOneWord
      case .otherName:
        signed.consent.ask(about: name)
        return .go(
          .signature(Signature(visit: signed)), saying: [setting[.signatureOther, ["name": name]]])
      }
    }
  }

  func back(in setting: Setting) -> TalkStep? {
    .permission(Permission(visit: visit, purpose: .marketing))
  }

  var changesLanguageByName: Bool { false }
}

import Consultation

/// What is going to be saved, read back whole, and the name typed under it.
struct Signature: Scene {
  let visit: Visit
  /// A signature that the visitor was asked about, for it is not the name that was told.
  var doubted: String?

  func opening(in setting: Setting) -> [String] {
    let form = visit.form
    let address = form.channel == .email ? form.email : Speech.spaced(form.telephone)
    return [
      setting[.signatureTitle], setting[.signatureName, ["name": form.name]],
      setting[
        .signatureAddress,
        ["channel": form.channel.map { setting[LinePhrase($0)] } ?? "", "address": address]],
      setting[
        .signatureBestTime,
        ["time": form.bestTime.map { setting[LinePhrase($0)] } ?? ""]],
      setting[.signatureAnswers, ["count": String(visit.interview.answers.count)]],
      setting[.signatureContact],
      form.permissions[.marketing] == true
        ? setting[.signatureMarketing] : setting[.signatureNoMarketing],
      setting[.signatureSign],
    ]
  }

  func why(in setting: Setting) -> [String] { [setting[.signatureWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    do throws(Consent.SignatureProblem) {
      let signature = try Consent.signature(
        heard.text, of: visit.form.name, isConfirmed: doubted == heard.text)
      return .go(.acceptance(Acceptance(visit: visit, signature: signature)))
    } catch {
      switch error {
      case .name(let problem): throw .contact(problem)
      case .oneWord: throw .signatureOneWord
      case .otherName:
        return .go(
          .signature(Signature(visit: visit, doubted: heard.text)),
          saying: [setting[.signatureOther, ["name": visit.form.name]]])
      }
    }
  }

  func back(in setting: Setting) -> Step? {
    .permission(Permission(visit: visit, purpose: .marketing))
  }

  var changesLanguageByName: Bool { false }
}

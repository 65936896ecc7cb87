import Consultation

/// One field of the contact details.
struct ContactQuestion: Scene {
  /// The fields in the order they are asked; number and e-mail depend on the channel.
  enum Field: Equatable, Sendable {
    case name, channel, telephone, email, bestTime
  }

  let visit: Visit
  let field: Field

  func opening(in setting: Setting) -> [String] {
    var sentences: [String] = []
    if field == .name {
      if setting.isDemo { sentences.append(setting[.welcomeDemoReminder]) }
      sentences.append(setting[.contactIntro])
    }
    sentences += question(in: setting)
    if let told = told(in: setting) { sentences.append(setting[.hintKeep, ["answer": told]]) }
    return sentences
  }

  func why(in setting: Setting) -> [String] {
    switch field {
    case .name: [setting[.contactWhyName]]
    case .channel: [setting[.contactWhyChannel]]
    case .telephone, .email: [setting[.contactWhyAddress]]
    case .bestTime: [setting[.contactWhyBestTime]]
    }
  }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    if heard.isBlank, told(in: setting) != nil { return .go(next(visit)) }
    var filled = visit
    try fill(&filled.contact, with: heard, in: setting)
    let noted = ContactQuestion(visit: filled, field: field).told(in: setting) ?? ""
    return .go(next(filled), saying: [setting[.hintNoted, ["answer": noted]]])
  }

  func back(in setting: Setting) -> TalkStep? {
    switch field {
    case .name: .results(Results(visit: visit))
    case .channel: asking(.name, visit)
    case .telephone, .email: asking(.channel, visit)
    case .bestTime: asking(visit.contact.channel == .email ? .email : .telephone, visit)
    }
  }

  /// A name may happen to be that of a language.
  var changesLanguageByName: Bool { field != .name }

  private func next(_ visit: Visit) -> TalkStep {
    switch field {
    case .name: asking(.channel, visit)
    case .channel: asking(visit.contact.channel == .email ? .email : .telephone, visit)
    case .telephone, .email: asking(.bestTime, visit)
    case .bestTime: .permission(Permission(visit: visit, purpose: .contact))
    }
  }

  private func asking(_ field: Field, _ visit: Visit) -> TalkStep {
    .contact(ContactQuestion(visit: visit, field: field))
  }

  private func question(in setting: Setting) -> [String] {
    switch field {
    case .name: [setting[.contactName]]
    case .channel:
      [setting[.contactChannel]] + setting.channels.sentences + [setting[.hintMenu]]
    case .telephone:
      [setting[.contactTelephone, ["code": setting.pack.clinic.countryCode]]]
    case .email: [setting[.contactEmail]]
    case .bestTime:
      [setting[.contactBestTime]] + setting.bestTimes.sentences + [setting[.hintMenu]]
    }
  }

  private func fill(
    _ contact: inout ContactDraft, with heard: Heard, in setting: Setting
  ) throws(Misheard) {
    do {
      switch field {
      case .name: contact.name = try Contact.name(heard.text)
      case .telephone:
        let code = contact.countryCode
        contact.telephone =
          try Contact.telephone(countryCode: code, heard.text, isNeeded: true) ?? ""
      case .email: contact.email = try Contact.email(heard.text, isNeeded: true) ?? ""
      case .channel, .bestTime: break
      }
    } catch {
      throw .contact(error)
    }
    switch field {
    case .name, .telephone, .email: break
    case .channel:
      let number = try setting.channels.choice(heard, in: setting)
      contact.channel = Contact.Channel.allCases[number - 1]
    case .bestTime:
      let number = try setting.bestTimes.choice(heard, in: setting)
      contact.bestTime = Contact.BestTime.allCases[number - 1]
    }
  }

  /// What stands in the field already, as it is read back.
  private func told(in setting: Setting) -> String? {
    let contact = visit.contact
    return switch field {
    case .name: contact.name.isEmpty ? nil : contact.name
    case .channel: contact.channel.map { setting[LinePhrase($0)] }
    case .telephone: contact.telephone.isEmpty ? nil : Speech.spaced(contact.telephone)
    case .email: contact.email.isEmpty ? nil : contact.email
    case .bestTime: contact.bestTime.map { setting[LinePhrase($0)] }
    }
  }
}

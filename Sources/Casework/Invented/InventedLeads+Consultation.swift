import Consultation

extension InventedLeads {
  /// What is known of a lead before anything about it is drawn from the consultation.
  func leadID(_ place: Int) -> LeadID {
    var chance = Chance(seed: seed, place, for: .person)
    return LeadID(now: hours.moment(place, of: count), using: &chance)
  }

  /// Some people come twice: the place of the person who came, an earlier one now and then.
  func person(_ place: Int) -> Int {
    var chance = Chance(seed: seed &+ 1, place, for: .person)
    guard place > 0, chance.happens(3) else { return place }
    return place - 1 - chance.below(Swift.min(place, 300))
  }

  /// The lead in a place, still without a place in the journal.
  func record(_ place: Int) -> LeadRecord {
    var chance = Chance(seed: seed, place, for: .consultation)
    let at = hours.moment(place, of: count)
    let (contact, language) = people.person(person(place))
    let interview = interview(on: OpeningHours.day(of: at), &chance)
    let consent = Consent(
      purposes: chance.happens(40) ? [.contact, .marketing] : [.contact], signature: contact.name,
      acceptance: language == .es ? "ACEPTO" : "ACCEPT",
      noticeSHA256: pack.notice(language).sha256, language: language, givenAt: at,
      kiosk: "kiosk-1")
    return LeadRecord(
      seq: 0, folio: Folio(bits: UInt64(place) &* 0x2_545F_4915 &+ seed),
      id: EntryID(now: at, using: &chance), leadID: leadID(place), device: "kiosk-1", at: at,
      lead: Lead(
        contact: contact, consent: consent, interview: interview,
        assessment: pack.ruleBook.assess(interview.sheet), language: language,
        pack: pack),
      payload: [])
  }

  /// A walk through the interview to its end; one that a rule ends before is walked again, as
  /// nothing is kept of such a visit.
  private func interview(on day: CalendarDay, _ chance: inout Chance) -> Interview {
    var interview = Interview(pack.questionnaire, on: day)
    for _ in 0..<50 {
      interview = Interview(pack.questionnaire, on: day)
      var answers: [QuestionID: Answer] = [:]
      for question in pack.questionnaire.questions {
        answers[question.id] = answer(question, &chance)
      }
      do throws(AnswerRefusal) { try interview.answer(answers) } catch {
        preconditionFailure("invented answers fit their questions")
      }
      if interview.ended == nil { break }
    }
    return interview
  }

  /// Most visitors are well, and name one or two concerns.
  private func answer(_ question: Question, _ chance: inout Chance) -> Answer {
    if question.allowsUnknown, chance.happens(2) { return .unknown }
    switch question.kind {
    case .number(let range):
      return .number(range.lowerBound + range.count * chance.from(16...60) / 100)
    case .one(let options):
      let calm = options.filter { Self.calm.contains($0.id) }
      return .one(chance.pick(calm.isEmpty || chance.happens(20) ? options : calm).id)
    case .many(let options):
      let isConcern = question.id == pack.catalogue.concern
      let things = options.filter { !$0.isExclusive }.map(\.id)
      guard !things.isEmpty, isConcern || chance.happens(12) else { return .many([]) }
      let chosen = Set((0..<chance.from(1...2)).map { _ in chance.pick(things) })
      return .many(things.filter(chosen.contains))
    case .elapsed(let units):
      let unit = chance.pick(units.isEmpty ? [.months] : units)
      return .elapsed(CalendarPeriod(chance.from(1...(unit == .years ? 5 : 18)), unit))
    }
  }

  /// The options of those to whom nothing is the matter.
  private static let calm: Set<OptionID> = ["no", "none", "never", "not_applicable"]
}

import Consultation

extension InventedLeads {
  /// What staff did about a lead until the end, in order.
  func story(_ place: Int, _ record: LeadRecord) -> [CaseEvent] {
    var story = Story(record, leads: self, Chance(seed: seed, place, for: .story))
    story.tell(person: person(place), place: place)
    return story.events
  }
}

/// One lead's way through the clinic, as it is being made up.
private struct Story {
  private let lead: LeadID
  private let language: Language
  private let leads: InventedLeads
  private let end: Moment
  private var chance: Chance
  private var now: Moment
  private var owner: String
  private(set) var events: [CaseEvent] = []

  init(_ record: LeadRecord, leads: InventedLeads, _ chance: Chance) {
    lead = record.leadID
    language = record.lead.language
    self.leads = leads
    end = leads.ending
    self.chance = chance
    now = record.at
    owner = ""
    owner = self.chance.pick(leads.staff)
  }

  private var today: CalendarDay { OpeningHours.day(of: now) }

  /// The first day on which somebody is there, so many days ahead or later.
  private func openDay(in days: Int) -> CalendarDay {
    leads.openDays.first(from: today.adding(days: days))
  }

  /// Lets time pass, in minutes.
  private mutating func pass(_ minutes: ClosedRange<Int>) {
    now = OpeningHours.open(now.adding(seconds: Int64(chance.from(minutes)) * 60 + 1))
  }

  /// Does something, unless the end has come before.
  @discardableResult
  private mutating func act(_ change: CaseChange, by: String? = nil) -> EntryID? {
    guard now <= end else { return nil }
    let id = EntryID(now: now, using: &chance)
    events.append(
      CaseEvent(id: id, lead: lead, by: by ?? owner, at: now, seen: 0, change: change))
    return id
  }

  mutating func tell(person: Int, place: Int) {
    guard !chance.happens(8) else { return }
    // A quarter within the hour or two, half by the next day, the slowest after four days.
    pass(10...10 << chance.from(2...9))
    if person != place, chance.happens(60) {
      act(.duplicate(of: leads.leadID(person)))
      return
    }
    act(.owner(owner))
    pass(1...5)
    if chance.happens(70) { act(.conversation(chance.pick([.whatsapp, .whatsapp, .call]))) }
    pass(1...20)
    if chance.happens(10) {
      unreachable()
    } else {
      reached()
    }
    law()
  }

  private mutating func unreachable() {
    act(.note(words("No contesta.", "No answer.")))
    act(.followUp(FollowUp(on: openDay(in: chance.from(1...3)))))
    pass(1440...6 * 1440)
    if chance.happens(60) {
      act(.stage(.closed(.unreachable)))
      act(.followUp(nil))
    }
  }

  private mutating func reached() {
    act(.stage(.contacted))
    if chance.happens(50) { act(.note(note())) }
    if chance.happens(3) {
      // A slip of the finger, taken back at once.
      if let slip = act(.stage(.closed(.elsewhere))) { act(.undo(slip)) }
    }
    if chance.happens(40) {
      act(
        .followUp(
          FollowUp(
            on: openDay(in: chance.from(1...10)),
            purpose: chance.happens(50) ? words("llamar otra vez", "call again") : nil)))
      pass(1440...12 * 1440)
      guard !chance.happens(10) else { return }
      act(.followUp(nil), by: chance.pick(leads.staff))
    }
    if chance.happens(45) { visit() } else { decline() }
  }

  private mutating func visit() {
    let day = openDay(in: chance.from(2...20))
    act(.stage(.booked(day)))
    now = OpeningHours.open(
      Moment(secondsSince1970: Int64(day.daysSince1970) * 86_400 + 20 * 3600))
    pass(1...180)
    guard !chance.happens(15) else {
      act(.note(words("No llegó a su cita.", "Did not come.")))
      return
    }
    act(.stage(.attended))
    pass(1440...20 * 1440)
    if chance.happens(70) { act(.stage(.closed(.done))) }
  }

  private mutating func decline() {
    guard chance.happens(70) else { return }
    pass(60...3 * 1440)
    let reason: ClosingReason = chance.pick(
      [.notInterested, .notInterested, .unreachable, .elsewhere, .notSuitable, .opposed])
    act(.stage(.closed(reason)))
    if reason == .opposed { act(.revocation(.contact)) }
  }

  /// Few ask for a right, and fewer for erasure.
  private mutating func law() {
    if chance.happens(2) { act(.revocation(.marketing)) }
    guard chance.below(200) == 0 else { return }
    pass(1440...9 * 1440)
    let right: PrivacyRequest.Right = chance.pick([
      .access, .access, .rectification, .cancellation, .opposition,
    ])
    guard let request = act(.request(right, received: today)), chance.happens(60) else { return }
    pass(1440...15 * 1440)
    act(.requestStep(request, .answered(on: today, granted: chance.happens(90))))
    pass(1440...9 * 1440)
    if chance.happens(70) { act(.requestStep(request, .carriedOut(on: today))) }
  }

  private mutating func note() -> String {
    let notes = [
      words("Prefiere que le llamen por la tarde.", "Prefers a call in the afternoon."),
      words("Pregunta por precios.", "Asks about prices."),
      words("Vendrá con una amiga.", "Will come with a friend."),
      words("Quiere pensarlo.", "Wants to think it over."),
      words("Pide cita en sábado.", "Asks for a Saturday."),
      words("Cruza desde San Diego.", "Crosses from San Diego."),
      words("Trae dudas; mejor con la doctora.", "Has questions; better with the doctor."),
    ]
    return chance.pick(notes)
  }

  private func words(_ spanish: String, _ english: String) -> String {
    language == .es ? spanish : english
  }
}

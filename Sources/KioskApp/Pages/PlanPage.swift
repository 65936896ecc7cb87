import Consultation
import Screens
import Terminal

/// A course of sessions on the calendar; the first day is the visitor's to move.
struct PlanPage: ReadingPage, VisitPage {
  var reader = Reader(focus: Choice.back)
  private let finding: Finding
  private let use: Treatment.Use
  private let event: CalendarDay?
  private let openDays: OpenDays?
  private let earliest: CalendarDay
  private var start: CalendarDay

  enum Choice: Hashable, Sendable {
    case earlier, later, back
  }

  /// `nil` for a treatment that may not be planned.
  init?(_ finding: Finding, in lobby: Lobby, from start: CalendarDay?) {
    guard let plan = finding.plan, let use = finding.uses.first else { return nil }
    self.finding = finding
    self.use = use
    event = plan.event
    openDays = lobby.pack.catalogue.openDays
    let tomorrow = lobby.today.adding(days: 1)
    let first = max(tomorrow, finding.until ?? tomorrow)
    earliest = openDays?.first(from: first) ?? first
    self.start = max(earliest, start ?? earliest)
  }

  private var plan: TreatmentPlan {
    TreatmentPlan(use, from: start, event: event, openDays: openDays)
  }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> SittingStep? {
    switch choice(message, in: lobby) {
    case .earlier: return move(by: -1)
    case .later: return move(by: 1)
    case .back: return .back
    case nil: return nil
    }
  }

  /// To the next open day; it stays within a year of the earliest one.
  private mutating func move(by days: Int) -> SittingStep {
    let there = min(max(earliest, start.adding(days: days)), earliest.adding(days: 365))
    let open = days < 0 ? openDays?.last(until: there) : openDays?.first(from: there)
    start = max(earliest, open ?? there)
    return .start(start)
  }

  func bindings(in lobby: Lobby) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let moves = Binding(
      strokes: [
        Stroke(.left, .character("-"), label: "←", message: Message.pressed(.earlier)),
        Stroke(.right, .character("+"), label: "→", message: Message.pressed(.later)),
      ], help: lobby[.keyStart])
    return [moves] + reader.bindings(reading(in: lobby), in: lobby, scrolls: true, arrows: false)
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let back = Offer(Choice.back, lobby[.back])
    return Reading(
      step: lobby[.planStep], title: lobby.words.name(finding.treatment),
      blocks: warnings(in: lobby)
        + [
          Beside(
            words: list(in: lobby), picture: PlanCalendar(plan, words: lobby.words),
            pictureWidth: MonthGrid.size.width)
        ]
        + [Passage.gap, Passage(lobby[.resultsConfirm], style: .accent)],
      offers: [
        Offer(.earlier, lobby[.planEarlier]), Offer(.later, lobby[.planLater]), back,
      ], escape: back)
  }

  private func warnings(in lobby: Lobby) -> [any Block] {
    plan.warnings.map { warning in
      let phrase: Phrase =
        switch warning {
        case .eventInRedDays: .planEventRed
        case .eventBeforeChange: .planEventChange
        case .eventBeforePeak: .planEventPeak
        }
      return Passage(lobby[phrase], style: .caution, mark: "! ")
    }
  }

  private func list(in lobby: Lobby) -> [any Block] {
    let words = lobby.words
    let sessions = plan.sessions.enumerated().flatMap { place, session in
      let phrase: Phrase = session.isOptional ? .planOptional : .planSession
      return [
        Passage(
          lobby[phrase, ["number": "\(place + 1)", "date": words.long(session.day)]],
          style: Style(.text, bold: true), mark: "• ")
      ]
        + (session.redUntil > session.day
          ? [
            Passage(
              lobby[.planRed, ["date": words.brief(session.redUntil)]], style: .quiet,
              mark: "  ")
          ] : [])
    }
    func days(_ days: TreatmentPlan.Days, _ range: Phrase, _ single: Phrase) -> Passage {
      let values = ["from": words.short(days.from), "to": words.short(days.to)]
      return Passage(lobby[days.from == days.to ? single : range, values], mark: "• ")
    }
    return sessions + [
      Passage.gap, days(plan.firstVisible, .planFirst, .planFirstOne),
      days(plan.peak, .planPeak, .planPeakOne),
    ]
      + (event.map { [Passage(lobby[.planEvent, ["date": words.short($0)]], mark: "! ")] } ?? [])
  }

  var whereabouts: Kiosk.Whereabouts { .plan(finding.treatment) }

  func purpose(in lobby: Lobby) -> String { lobby[.planHelp] }
}

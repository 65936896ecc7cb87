import Consultation
import Terminal

@testable import KioskApp

extension Visitor {
  /// What a plainly healthy visitor says who would like to see to acne scars.
  static let healthy: [QuestionID: Answer] = [
    "age": .number(34), "preg": .one("no"), "concern": .many(["acne_scars", "fine_lines"]),
    "area": .many(["face"]), "skin_now": .many([]), "skin_hist": .many([]), "health": .many([]),
    "meds": .many([]), "iso": .one("stopped"),
    "iso_ago": .elapsed(CalendarPeriod(3, .months)), "allergy": .many([]), "recent": .many([]),
    "life": .many([]), "fst": .one("III"), "downtime": .one("1-2"), "event": .one("one_month"),
    "before": .many([]), "worry": .one("no"),
  ]

  /// What is said to questions that only some visitors are asked.
  static let further: [QuestionID: Answer] = [
    "skin_where": .many([]), "biopolymer_where": .one("not_sure"), "patches": .one("no"),
    "numbing_reaction": .one("rash_swelling"), "recent_where": .many([]), "eyes": .many([]),
    "mouth": .many([]), "magnet": .many([]), "life": .many([]), "nearby": .one("yes"),
  ]

  /// A healthy visitor at a question, or at the review.
  init(at question: QuestionID?) {
    self.init()
    begin(in: .es)
    answerAll(until: question)
  }

  var sitting: Sitting? {
    if case .visit(let sitting) = kiosk.stage { sitting } else { nil }
  }

  var visit: Visit? { sitting?.visit }

  /// The page of the consultation on the terminal.
  var page: (any VisitPage)? { sitting?.page }

  /// How far each visit came that was counted.
  var counted: [[Landmark]] {
    effects.compactMap { effect in
      guard case .forget(let reached) = effect, !reached.isEmpty else { return nil }
      return reached.landmarks
    }
  }

  /// The question on the terminal.
  var question: Question? {
    (page as? QuestionPage)?.question
  }

  /// The options chosen on the terminal, by place.
  var choice: Set<Int>? {
    guard let page = page as? QuestionPage, case .choice(let entry) = page.entry else {
      return nil
    }
    return entry.chosen
  }

  /// The leads that were to be kept, first to last.
  var leads: [Lead] {
    effects.compactMap { if case .save(let lead) = $0 { lead } else { nil } }
  }

  /// The last lead that was to be kept.
  var lead: Lead? { leads.last }

  /// Whether the kiosk is what it would be if nobody had ever come.
  var isUntouched: Bool {
    var fresh = Kiosk(
      pack: kiosk.lobby.pack, language: kiosk.lobby.home, kiosk: kiosk.lobby.kiosk,
      isDemo: kiosk.lobby.isDemo,
      lendsToStaff: kiosk.lobby.lendsToStaff, now: kiosk.lobby.now, today: kiosk.lobby.today,
      uptime: kiosk.lobby.uptime)
    _ = fresh.update(.input(.resize(kiosk.lobby.size)))
    return fresh == kiosk
  }

  /// Whether the kiosk is what it was, but for the time.
  func isLike(_ before: Kiosk) -> Bool {
    var then = before
    then.lobby.now = kiosk.lobby.now
    then.lobby.uptime = kiosk.lobby.uptime
    then.idle = kiosk.idle
    return then == kiosk
  }

  /// From the welcome past the notice to the first question.
  mutating func begin(in language: Language) {
    press(.character(language == .es ? "1" : "2"), .character("1"), .character("1"))
  }

  /// Gives an answer to the question on the terminal with the keys, and goes on.
  mutating func answer(_ answer: Answer) {
    guard let question else { return }
    let ids = question.options.map(\.id)
    let labels = ids.map { "\($0)" } + ["unknown"]
    let list = ChoiceList(.one, labels, none: ids.firstIndex(of: Option.none))
    func choose(_ id: OptionID) {
      if let place = ids.firstIndex(of: id), let key = list.key(of: place) {
        press(.character(key))
      }
    }
    switch answer {
    case .number(let number): type("\(number)")
    case .one(let id): choose(id)
    case .many([]): choose(Option.none)
    case .many(let chosen): chosen.forEach(choose)
    case .elapsed(let period):
      type("\(period.parts.first?.amount ?? 0)")
      if case .elapsed(let units) = question.kind,
        let place = units.firstIndex(of: period.parts.first?.unit ?? .days)
      {
        for _ in 0...place { press(.right) }
      }
    case .unknown where ids.isEmpty: press(.tab, .tab, .space)
    case .unknown:
      if let key = list.key(of: ids.count) { press(.character(key)) }
    }
    press(.enter)
    // On a small screen, what has not been seen comes first.
    while let page = page as? QuestionPage, case .unseen = page.problem { press(.enter) }
  }

  /// Answers everything that is asked until the question named, or until the review.
  mutating func answerAll(
    _ answers: [QuestionID: Answer] = healthy, until stop: QuestionID? = nil
  ) {
    while let question, question.id != stop,
      let said = answers[question.id] ?? Self.further[question.id]
    {
      answer(said)
    }
  }

  /// Opens an answer on the review.
  mutating func revise(_ id: QuestionID) {
    press(.home)
    let place = visit?.interview.path.firstIndex { $0.id == id } ?? 0
    for _ in 0..<place { press(.down) }
    press(.enter)
  }

  /// From the contact page to the sent consent.
  mutating func leaveDetails(_ word: String) {
    giveContact()
    sign(word)
  }

  /// From the contact page to the consent.
  mutating func giveContact() {
    type("Ana Ejemplo")
    press(.down, .down)
    type("664 000 0000")
    press(.down, .down, .down, .down, .right, .enter)
  }

  /// Agrees to be contacted, signs, types the word and sends.
  mutating func sign(_ word: String) {
    press(.space, .down, .down)
    type("Ana Ejemplo")
    press(.down)
    type(word)
    press(.down, .down, .down, .enter)
  }
}

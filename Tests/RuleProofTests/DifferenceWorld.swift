import Consultation
import RuleProof

/// Two small packs drawn by lot, the second an edit of the first, and everybody who can sit down at
/// both.
struct DifferenceWorld {
  let old: ClinicPack
  let new: ClinicPack

  static let today = CalendarDay(daysSince1970: 20_779)

  /// - Parameter isStrange: whether the second pack asks other questions altogether.
  init(seed: UInt64, isStrange: Bool = false) {
    var lot = Lot(seed: seed)
    let questions = Self.questions(&lot)
    let rules = (0..<5).map { Self.rule($0, questions, &lot) }
    old = ProofWorld.pack(questions, rules, treatments: ["base", "rider"])
    if isStrange {
      let others = Self.questions(&lot)
      new = ProofWorld.pack(
        others, (0..<5).map { Self.rule($0, others, &lot) },
        treatments: lot.roll(3) == 0 ? ["base", "fresh"] : ["base", "rider"])
    } else {
      var edited = rules
      let place = lot.roll(5)
      if lot.roll(3) == 0 {
        edited.remove(at: place)
      } else {
        edited[place] = Self.rule(place, questions, &lot)
      }
      new = ProofWorld.pack(questions, edited, treatments: ["base", "rider"])
    }
  }

  private static func questions(_ lot: inout Lot) -> [Question] {
    var questions: [Question] = []
    for place in 0..<3 {
      let kind = lot.roll(3) == 0 ? .elapsed([.days, .weeks]) : Self.kind(&lot)
      let condition = place > 0 && lot.roll(2) == 0 ? lot.condition(on: questions) : .always
      questions.append(
        Question(
          id: QuestionID("q\(place)"), kind: kind, allowsUnknown: lot.roll(3) > 0,
          condition: condition))
    }
    return questions
  }

  /// Kinds whose options and ranges overlap without being the same.
  private static func kind(_ lot: inout Lot) -> Question.Kind {
    let options = ["a", "b", "c", "d"].filter { _ in lot.roll(4) > 0 }
    switch lot.roll(4) {
    case 0: return .number(lot.roll(2)...(3 + lot.roll(2)))
    case 1: return .one((options + ["e"]).map { Option(OptionID($0)) })
    default:
      return .many(
        options.map { Option(OptionID($0), isExclusive: lot.roll(4) == 0) }
          + [Option("none", isExclusive: true)])
    }
  }

  private static func rule(_ place: Int, _ questions: [Question], _ lot: inout Lot) -> Rule {
    let elapsed = questions.filter { if case .elapsed = $0.kind { true } else { false } }
    let status = elapsed.isEmpty || lot.roll(2) == 0 ? Status.allCases[lot.roll(4)] : .wait
    var until: WaitEnd?
    if status == .wait {
      until =
        elapsed.isEmpty || lot.roll(3) == 0
        ? .event(["healed", "later"][lot.roll(2)])
        : .period(
          CalendarPeriod([7, 10, 14][lot.roll(3)], .days),
          after: elapsed[lot.roll(elapsed.count)].id)
    }
    return Rule(
      id: RuleID("r\(place)"), applies: [["base", "rider"][lot.roll(2)]],
      condition: lot.condition(on: questions), status: status, until: until,
      endsInterview: place == 0 && lot.roll(2) == 0)
  }

  /// What some visitor sees happen, found by asking all of them.
  var seen: Set<Seen> {
    Seen.walk(old, new, on: Self.today, ago: (0...15).map { CalendarPeriod($0, .days) })
  }
}

/// A kind of change that somebody sees in a treatment, or in the interview.
struct Seen: Hashable, CustomStringConvertible {
  let treatment: TreatmentID?
  let kind: AdviceChange.Kind

  var description: String { "\(treatment?.text ?? "interview"): \(kind)" }

  /// Lets every visitor sit down at both kiosks and notes what differs.
  ///
  /// - Parameter ago: the times ago to try: some of every cell.
  static func walk(
    _ old: ClinicPack, _ new: ClinicPack, on today: CalendarDay, ago: [CalendarPeriod]
  ) -> Set<Seen> {
    var seen: Set<Seen> = []
    var open: [(said: [QuestionID: Answer], silent: Set<QuestionID>)] = [([:], [])]
    let isOneQuestionnaire = old.questionnaire == new.questionnaire
    while let (said, silent) = open.popLast() {
      let visitor = Witness(today: today, answers: said)
      guard let one = visitor.carried(to: old.questionnaire).interview(old.questionnaire),
        let other =
          isOneQuestionnaire
          ? one : visitor.carried(to: new.questionnaire).interview(new.questionnaire)
      else { continue }
      // The next question that either kiosk asks and that nothing was decided about.
      let asked = (one.path + other.path).first { said[$0.id] == nil && !silent.contains($0.id) }
      guard let id = asked?.id else {
        seen.formUnion(differences(old.ruleBook, one, new.ruleBook, other))
        continue
      }
      open.append((said, silent.union([id])))
      for answer in sayings(to: [old, new].compactMap { $0.questionnaire[id] }, ago: ago) {
        open.append((said.merging([id: answer]) { $1 }, silent))
      }
    }
    return seen
  }

  /// What one visitor sees happen from one pack to the other.
  static func differences(
    _ old: RuleBook, _ before: Interview, _ new: RuleBook, _ after: Interview
  ) -> Set<Seen> {
    Sight(old, before).differences(to: Sight(new, after))
  }

  /// Everything that can be said to a question as either pack asks it.
  private static func sayings(to questions: [Question], ago: [CalendarPeriod]) -> Set<Answer> {
    var sayings: Set<Answer> = []
    let sets = questions.compactMap { question -> [OptionID]? in
      guard case .many(let options) = question.kind else { return nil }
      return options.map(\.id).filter { $0 != Option.none }
    }
    for question in questions {
      switch question.kind {
      case .number(let range): sayings.formUnion(range.map { .number($0) })
      case .one(let options): sayings.formUnion(options.map { .one($0.id) })
      case .elapsed: sayings.formUnion(ago.map { .elapsed($0) })
      case .many: break
      }
      if question.allowsUnknown { sayings.insert(.unknown) }
    }
    let all = Set(sets.joined()).sorted()
    for bits in 0..<(sets.isEmpty ? 0 : 1 << all.count) {
      let chosen = all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] }
      // Either pack takes its part, or the only pack that knows these options takes them all.
      let taken = questions.map { question -> (part: [OptionID], isTaken: Bool) in
        let part = chosen.filter { id in question.options.contains { $0.id == id } }
        return (part, (try? question.accept(.many(part))) != nil)
      }
      if taken.allSatisfy(\.isTaken) || taken.contains(where: { $0.isTaken && $0.part == chosen }) {
        sayings.insert(.many(chosen))
      }
    }
    return sayings
  }
}

/// What one kiosk says to a visitor.
private struct Sight {
  let ended: RuleID?
  let statuses: [TreatmentID: Status]
  let days: [TreatmentID: CalendarDay]
  let marks: [TreatmentID: Set<WaitMark>]

  init(_ book: RuleBook, _ interview: Interview) {
    let assessment = book.assess(interview.sheet)
    ended = assessment.ended
    var statuses: [TreatmentID: Status] = [:]
    var days: [TreatmentID: CalendarDay] = [:]
    var marks: [TreatmentID: Set<WaitMark>] = [:]
    for finding in assessment.findings {
      statuses[finding.treatment] = finding.status
      for reason in finding.reasons where reason.status == .wait && finding.status == .wait {
        switch (reason.until, book.rules.first { $0.id == reason.rule }?.until) {
        case (.day(let day)?, _):
          days[finding.treatment] = max(day, days[finding.treatment] ?? day)
        case (.event(let event)?, _): marks[finding.treatment, default: []].insert(.event(event))
        case (nil, .period(_, let question)?):
          marks[finding.treatment, default: []].insert(.answer(question))
        case (nil, _): break
        }
      }
    }
    self.statuses = statuses
    self.days = days
    self.marks = marks
  }

  func differences(to other: Sight) -> Set<Seen> {
    var seen: Set<Seen> = []
    if ended != nil, other.ended == nil { seen.insert(Seen(treatment: nil, kind: .goesOn)) }
    if ended == nil, other.ended != nil { seen.insert(Seen(treatment: nil, kind: .ends)) }
    for id in Set(statuses.keys).union(other.statuses.keys) {
      if statuses[id] != other.statuses[id] {
        seen.insert(Seen(treatment: id, kind: .status(from: statuses[id], to: other.statuses[id])))
      }
      guard statuses[id] == .wait, other.statuses[id] == .wait else { continue }
      let (day, later) = (days[id]?.daysSince1970 ?? .min, other.days[id]?.daysSince1970 ?? .min)
      if later < day { seen.insert(Seen(treatment: id, kind: .sooner)) }
      if later > day { seen.insert(Seen(treatment: id, kind: .later)) }
      let (mine, theirs) = (marks[id] ?? [], other.marks[id] ?? [])
      for mark in mine.subtracting(theirs) {
        seen.insert(Seen(treatment: id, kind: .without(mark)))
      }
      for mark in theirs.subtracting(mine) { seen.insert(Seen(treatment: id, kind: .also(mark))) }
    }
    return seen
  }
}

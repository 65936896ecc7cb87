import Consultation
import RuleProof
import Testing

/// The prover beside plain enumeration, in worlds small enough to walk through.
@Suite struct ProofExhaustiveTests {
  private struct Sight: Hashable {
    let treatment: TreatmentID
    let status: Status
    let truth: Truth
    let isComplete: Bool
  }

  @Test(arguments: 1...40)
  func `the prover finds exactly the states that a walk through all answers meets`(
    seed: UInt64
  ) throws {
    let world = ProofWorld(seed: seed)
    let line = world.redLines[0].condition
    let met = Set(
      world.interviews().flatMap { interview in
        let isComplete = interview.firstOpen == nil
        return world.pack.ruleBook.assess(interview.sheet).findings.flatMap { finding in
          [false, true].filter { isComplete || !$0 }.map { isComplete in
            Sight(
              treatment: finding.treatment, status: finding.status,
              truth: line.truth(on: interview.sheet), isComplete: isComplete)
          }
        }
      })

    let states = AnswerStates(world.pack, conditions: [line], today: ProofWorld.today)
    var found: Set<Sight> = []
    for treatment in world.pack.catalogue.treatments.map(\.id) {
      for status in Status.allCases {
        for truth in Truth.allCases {
          for isComplete in [false, true] {
            var effort = Effort()
            let outcome = states.find(
              [.condition(line, [truth]), .status(treatment, status...status)]
                + (isComplete ? [.complete] : []), effort: &effort)
            if case .undecided(let limit) = outcome {
              Issue.record("undecided: \(limit)")
            } else if outcome != .none {
              found.insert(
                Sight(treatment: treatment, status: status, truth: truth, isComplete: isComplete))
            }
          }
        }
      }
    }
    #expect(found == met)
  }

  @Test(arguments: 1...40)
  func `a red line is broken exactly where a walk through all answers crosses it`(
    seed: UInt64
  ) throws {
    let world = ProofWorld(seed: seed)
    let sheets = world.interviews().map(\.sheet)
    let prover = PackProver(
      LoadedPack(pack: world.pack, redLines: world.redLines), today: ProofWorld.today)
    for line in world.redLines {
      let crossed = sheets.contains { sheet in
        let truth = line.condition.truth(on: sheet)
        let least =
          switch truth {
          case .no: Status.suitable
          case .unknown: min(.clearance, line.neverMilder)
          case .yes: line.neverMilder
          }
        return world.pack.ruleBook.assess(sheet).findings.contains {
          line.treatments.contains($0.treatment) && $0.status < least
        }
      }
      #expect((prover.prove(.redLine(line.id)).verdict != .proved) == crossed)
    }
  }

  @Test(arguments: 1...40)
  func `rules, questions and options are judged as a walk through all answers judges them`(
    seed: UInt64
  ) throws {
    let world = ProofWorld(seed: seed)
    let interviews = world.interviews()
    let prover = PackProver(LoadedPack(pack: world.pack), today: ProofWorld.today)
    for rule in world.pack.ruleBook.rules {
      let fires = interviews.contains { rule.condition.truth(on: $0.sheet) == .yes }
      #expect((prover.prove(.fires(rule.id)).verdict == .proved) == fires, "\(rule.id)")
    }
    for treatment in world.pack.catalogue.treatments {
      #expect(prover.prove(.isCautious(treatment.id)).verdict == .proved)
    }
    let longest = interviews.filter { $0.firstOpen == nil }.map(\.path.count).max()
    #expect(prover.prove(.ends).note == longest.map { .screens($0) })
  }

  @Test(arguments: 1...20)
  func `a rule is superfluous exactly where no status in the walk needs it`(seed: UInt64) throws {
    let world = ProofWorld(seed: seed)
    let book = world.pack.ruleBook
    let sheets = world.interviews().map(\.sheet)
    let prover = PackProver(LoadedPack(pack: world.pack), today: ProofWorld.today)
    for rule in book.rules.dropFirst() where rule.status > .suitable && rule.until == nil {
      let without = RuleBook(
        rules: book.rules.filter { $0.id != rule.id }, catalogue: book.catalogue)
      let isNeeded = sheets.contains { sheet in
        book.assess(sheet).findings.map(\.status) != without.assess(sheet).findings.map(\.status)
      }
      #expect((prover.prove(.isNeeded(rule.id)).verdict == .proved) == isNeeded, "\(rule.id)")
    }
  }

  @Test(arguments: 1...20)
  func `an option matters exactly where the walk shows two visitors it sets apart`(
    seed: UInt64
  ) throws {
    let world = ProofWorld(seed: seed)
    let prover = PackProver(LoadedPack(pack: world.pack), today: ProofWorld.today)
    let interviews = world.interviews()
    for question in world.pack.questionnaire.questions {
      for option in question.options {
        let expected = matters(option, of: question, in: world, interviews)
        #expect(
          (prover.prove(.matters(option.id, of: question.id)).verdict == .proved) == expected,
          "\(question.id).\(option.id)")
      }
    }
  }

  private func matters(
    _ option: Option, of question: Question, in world: ProofWorld, _ interviews: [Interview]
  ) -> Bool {
    var results: [[QuestionID: Answer]: (Interview, [Status])] = [:]
    let holders = interviews.filter { interview in
      switch interview[question.id] {
      case .one(let chosen)?: chosen == option.id
      case .many(let chosen)?:
        option.id == Option.none ? chosen.isEmpty : chosen.contains(option.id)
      default: false
      }
    }
    func seen(_ interview: Interview) -> (Interview, [Status]) {
      if let result = results[interview.answers] { return result }
      let result = (
        interview, world.pack.ruleBook.assess(interview.sheet).findings.map(\.status)
      )
      results[interview.answers] = result
      return result
    }
    for holder in holders {
      for answer in others(holder[question.id], option, question) {
        var other = holder
        do { try other.answer(answer, to: question.id) } catch { continue }
        guard other[question.id] == answer else { continue }
        if other.path.map(\.id) != holder.path.map(\.id) { return true }
        if seen(other).1 != seen(holder).1 { return true }
        let isToldApart = world.pack.ruleBook.rules.contains { rule in
          rule.status == .suitable
            && Set([holder, other].map { rule.condition.truth(on: $0.sheet) }) == [.yes, .no]
        }
        if isToldApart { return true }
      }
    }
    return false
  }

  private func others(_ answer: Answer?, _ option: Option, _ question: Question) -> [Answer] {
    switch answer {
    case .many(let chosen)? where !option.isExclusive:
      return [.many(chosen.filter { $0 != option.id })]
    case .many?:
      let free = question.options.filter { !$0.isExclusive }.map(\.id)
      return (0..<(1 << free.count)).map { bits in
        .many(free.indices.filter { bits >> $0 & 1 == 1 }.map { free[$0] })
      }
        + question.options.filter(\.isExclusive).map { .many($0.id == Option.none ? [] : [$0.id]) }
        .filter { $0 != answer }
    case .one?: return question.options.map { .one($0.id) }.filter { $0 != answer }
    default: return []
    }
  }
}

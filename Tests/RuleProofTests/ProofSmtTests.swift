import Consultation
import ContentPack
import Rehearsal
import RuleProof
import Testing

/// What the prover says is said again by z3, from a script that shares no code with the prover.
@Suite(.enabled(if: ProofJudge.isThere, "z3 is not installed")) struct ProofSmtTests {
  let loaded: LoadedPack

  init() throws { loaded = try PackFolder.vive.loaded() }

  @Test func `both judges say the same of every theorem about the clinic's pack`() throws {
    let prover = PackProver(loaded, today: SomeDay.today)
    let script = SmtScript(loaded, screens: 36)

    let verdicts = try ProofJudge.verdicts(on: SmtScript.heading + script.text())

    var table = VerdictTable()
    for verdict in verdicts {
      guard let claim = prover.claims.first(where: { $0.description == verdict.name }) else {
        continue
      }
      table.add("vive", verdict.name, prover.prove(claim).verdict == .proved, verdict.isProved)
    }
    table.record(as: "verdicts-clinic")
    #expect(table.differing == [])
    #expect(verdicts.map(\.name).sorted() == prover.claims.map(\.description).sorted())
    #expect(verdicts.filter { !$0.isProved }.map(\.name) == [])
  }

  @Test func `the longest interview is as long as the prover says`() throws {
    let script = SmtScript(loaded, screens: 35).text(only: ["interview.ends"])
    #expect(try ProofJudge.verdicts(on: SmtScript.heading + script).map(\.isProved) == [false])
  }

  @Test(arguments: 0..<16)
  func `both judges say the same of packs with a rule deleted, lowered or widened`(
    part: Int
  ) throws {
    let mutants = ProofMutant.all(of: loaded)
    #expect(mutants.count >= 200)
    var script = SmtScript.heading
    var expected: [VerdictTable.Row] = []
    var broken = 0
    for mutant in stride(from: part, to: mutants.count, by: 16).map({ mutants[$0] }) {
      let prover = PackProver(mutant.loaded, today: SomeDay.today)
      let claims = mutant.claims(prover)
      let proved = claims.map { claim -> Bool in
        switch prover.prove(claim).verdict {
        case .proved: return true
        case .broken: return false
        case .undecided(let limit):
          Issue.record("\(mutant.name): \(claim) undecided, \(limit)")
          return false
        }
      }
      broken += proved.count { !$0 }
      let judgements = Dictionary(
        zip(claims.map(\.description), proved), uniquingKeysWith: { first, _ in first })
      let theorems = SmtScript(mutant.loaded, screens: 36)
      script += theorems.text(only: Set(claims.map(\.description)))
      expected += theorems.theorems.compactMap { theorem in
        judgements[theorem.name].map {
          VerdictTable.Row(pack: mutant.name, theorem: theorem.name, prover: $0)
        }
      }
    }

    let verdicts = try ProofJudge.verdicts(on: script)

    var table = VerdictTable()
    #expect(verdicts.map(\.name) == expected.map(\.theorem))
    for (row, verdict) in zip(expected, verdicts) {
      table.add(row.pack, row.theorem, row.prover, verdict.isProved)
    }
    table.record(as: "verdicts-mutants-\(part)")
    #expect(table.differing == [])
    #expect(broken > 0)
  }

  @Test(arguments: 1...20)
  func `both judges say the same of packs drawn by lot`(seed: UInt64) throws {
    let world = ProofWorld(seed: seed)
    let drawn = LoadedPack(pack: world.pack, redLines: world.redLines)
    let prover = PackProver(drawn, today: ProofWorld.today)
    var screens = 4
    if case .screens(let count)? = prover.prove(.ends).note { screens = count }

    let verdicts = try ProofJudge.verdicts(
      on: SmtScript.heading + SmtScript(drawn, screens: screens).text())

    let judged = Dictionary(
      verdicts.map { ($0.name, $0.isProved) }, uniquingKeysWith: { first, _ in first })
    for claim in prover.claims {
      #expect(
        judged[claim.description] == (prover.prove(claim).verdict == .proved), "\(claim)")
    }
  }

  @Test func `both judges count the days of months alike`() throws {
    let units: [CalendarPeriod.Unit] = [.days, .months]
    func under(_ amount: Int, _ unit: CalendarPeriod.Unit) -> Condition.Cell {
      .init(
        "ago", .elapsed(.init(upper: .init(.init(amount: amount, unit: unit), isIncluded: false))))
    }
    let question = Question(id: "ago", kind: .elapsed(units))
    for days in 27...32 {
      let rules = [
        Rule(
          id: "days", applies: ["base"], condition: Condition([under(days, .days)]),
          status: .clearance)
      ]
      let line = RedLine(
        id: "month", condition: Condition([under(1, .months)]), neverMilder: .clearance,
        treatments: ["base"])
      let pack = LoadedPack(pack: ProofWorld.pack([question], rules), redLines: [line])
      let script = SmtScript(pack, screens: 1).text(only: ["redline.month"])
      let verdicts = try ProofJudge.verdicts(on: SmtScript.heading + script)
      let proved = PackProver(pack, today: SomeDay.today).prove(.redLine("month")).verdict
      #expect(verdicts.map(\.isProved) == [proved == .proved])
      #expect(verdicts.map(\.isProved) == [days >= 31])
    }
  }
}

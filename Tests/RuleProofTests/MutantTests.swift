import Consultation
import RuleProof
import Testing

/// Mistakes in the rules of a small pack, and what notices them.
@Suite struct MutantTests {
  @Test func `every slip of the pen is made once, as it would be written`() {
    let mutants = MutantJudge(
      MutantWorld.loaded([MutantWorld.young, MutantWorld.blood, MutantWorld.tablets])
    ).mutants
    func slips(_ rule: RuleID) -> [String] {
      mutants.filter { $0.rule.id == rule }.map { "\($0.kind.rawValue) \($0)" }
    }
    #expect(
      slips("young") == [
        "deleted deleted", "wider age -", "wider age [18..22]", "wider age [17..21]",
        "narrower age [18..20]", "narrower age [19..21]", "milder status suitable",
        "stricter status wait",
      ])
    #expect(
      slips("blood") == [
        "deleted deleted", "wider ill -", "wider ill blood, heart", "wider ill blood, none",
        "milder status wait",
      ])
    #expect(
      slips("tablets") == [
        "deleted deleted", "wider tablets -", "wider tablets stopped, never",
        "wider stopped_ago -", "wider stopped_ago < 15 days", "narrower stopped_ago < 13 days",
        "milder status clearance", "stricter status contraindicated", "sooner until 13 days",
      ])
  }

  @Test func `an ending loses neither its condition nor a treatment`() {
    let slips = MutantJudge(MutantWorld.loaded([MutantWorld.child])).mutants.map { "\($0)" }
    #expect(slips == ["deleted", "age < 19", "age < 17", "status wait"])
  }

  @Test func `what a rule leaves out by not is named, added and taken away`() {
    let rule = Rule(
      id: "not", applies: ["rider"],
      condition: Condition([.init("ill", .not(.anyOf([.option("heart"), .option("none")])))]),
      status: .clearance)
    let slips = MutantJudge(MutantWorld.loaded([rule])).mutants.map { "\($0.kind.rawValue) \($0)" }
    #expect(
      slips == [
        "deleted deleted", "wider ill -", "turned ill heart, none",
        "narrower ill not(heart, none, blood)", "wider ill not(none)", "wider ill not(heart)",
        "milder status suitable", "stricter status wait", "more also base",
      ])
  }

  @Test func `examples on both sides of a boundary catch every slip`() {
    let rules = [MutantWorld.young]
    let around = [
      MutantWorld.example("seventeen", ["age": .number(17)], .suitable),
      MutantWorld.example("eighteen", ["age": .number(18)], .clearance),
      MutantWorld.example("twenty_one", ["age": .number(21)], .clearance),
    ]
    #expect(MutantWorld.loaded(rules, around).survivors() == ["young: age [18..22]"])
    let last = MutantWorld.example("twenty_two", ["age": .number(22)], .suitable)
    #expect(MutantWorld.loaded(rules, around + [last]).survivors() == [])
  }

  @Test func `an example or a red line is named as what catches a slip`() throws {
    let line = RedLine(
      id: "blood_never", condition: MutantWorld.blood.condition, neverMilder: .wait,
      treatments: ["base"])
    let loaded = MutantWorld.loaded(
      [MutantWorld.blood],
      [MutantWorld.example("heart_only", ["ill": .many(["heart"])], .suitable)],
      redLines: [line])
    let verdicts = Dictionary(uniqueKeysWithValues: loaded.verdicts())
    #expect(verdicts["blood: deleted"] == .killed(.redLine("blood_never")))
    #expect(verdicts["blood: ill blood, heart"] == .killed(.example("heart_only")))
    #expect(loaded.survivors() == ["blood: ill blood, none", "blood: status wait"])
  }

  @Test func `what a stronger rule hides changes nothing, and that is proved`() {
    let ceiling = Rule(id: "ceiling", applies: ["base"], status: .clearance)
    let verdicts = MutantWorld.loaded([MutantWorld.young, ceiling]).verdicts()
      .filter { $0.name.hasPrefix("young") }
    #expect(
      verdicts.filter { $0.verdict != .equivalent }.map(\.name) == ["young: status wait"])
  }

  @Test func `a rule that exists for its words is looked at for its words`() {
    let ceiling = Rule(id: "ceiling", applies: ["base"], status: .clearance)
    let examples = [
      MutantWorld.example("forty", [:], .clearance, without: ["young"])
    ]
    let survivors = MutantWorld.loaded(
      [MutantWorld.young, ceiling], examples, kept: ["young": "It names the age."]
    ).survivors().filter { $0.hasPrefix("young") }
    #expect(
      survivors == [
        "young: deleted", "young: age [18..22]", "young: age [17..21]", "young: age [18..20]",
        "young: age [19..21]", "young: status wait",
      ])
  }

  @Test func `a wait that ends a day too soon is noticed where a day is expected`() {
    let ago = MutantWorld.example(
      "tablets_yesterday",
      ["tablets": .one("stopped"), "stopped_ago": .elapsed(CalendarPeriod(1, .days))], .wait)
    #expect(
      MutantWorld.loaded([MutantWorld.tablets], [ago]).survivors().contains(
        "tablets: until 13 days"))
    let dated = MutantWorld.example(
      "tablets_yesterday",
      ["tablets": .one("stopped"), "stopped_ago": .elapsed(CalendarPeriod(1, .days))], .wait,
      until: CalendarDay(iso: "2026-12-05"))
    #expect(
      !MutantWorld.loaded([MutantWorld.tablets], [dated]).survivors().contains(
        "tablets: until 13 days"))
  }

  @Test func `an ending that moves is noticed by whoever is sent away or asked on`() {
    let seventeen = MutantWorld.example(
      "seventeen", ["age": .number(17)], .contraindicated, ended: "child")
    #expect(
      MutantWorld.loaded([MutantWorld.child], [seventeen]).survivors() == ["child: age < 19"])
  }

  @Test func `an excuse stands for the mistake it names, and is told when it is stale`() {
    let loaded = MutantWorld.loaded(
      [MutantWorld.child],
      [
        MutantWorld.example(
          "seventeen", ["age": .number(17)], .contraindicated, ended: "child")
      ], excuses: ["child": ["age < 19": "Either is fine.", "age < 16": "Long gone."]])
    #expect(loaded.survivors() == [])
    let stale = loaded.staleExcuses(loaded.verdicts().map(\.verdict))
    #expect(stale.map { "\($0.rule) \($0.mistake)" } == ["child age < 16"])
  }

  @Test func `a judge that may take no step says that it does not know`() {
    let judge = MutantJudge(
      MutantWorld.loaded([MutantWorld.tablets, MutantWorld.blood]), allowance: Effort(most: 0))
    #expect(judge.mutants.map(judge.judge).contains(.undecided(.steps(0))))
  }
}

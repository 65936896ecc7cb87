import ArgumentParser
import Consultation
import ContentPack
import RuleProof

/// `antesala pack test`: the pack's own examples, and what they leave open.
struct PackTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples of a pack, and tell what they leave open.",
    discussion: """
      Examples must hold and make every rule hold once. A boundary is an answer next to which a \
      rule changes its mind: 17 and 18 years, 13 and 14 days, every option, "I don't know".

      --mutate puts one mistake after another into every rule and looks whether an example or a \
      red line catches it. Mistakes that nothing catches are proved to change nothing, or shown \
      with a visitor who is told something else.

      Exit status: 0 all is well, 65 an example does not hold, a rule is not exercised or a \
      mistake survives, 75 something stays undecided.
      """)

  @Argument(help: "The pack's folder.")
  var folder: String?

  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "The language of the answers shown: es or en.")
  var language: Language = .es

  @ArgumentParser.Option(help: "text or json.")
  var format: ResultFormat = .text

  @Flag(help: "Look for mistakes in rules that neither an example nor a red line catches.")
  var mutate = false

  @ArgumentParser.Option(help: "With --mutate: this rule only; may be given more than once.")
  var rule: [String] = []

  @Flag(help: "With --mutate: write examples that catch what survives, for examples.yaml.")
  var suggest = false

  @Flag(help: "With --mutate: name every mistake, and what catches it.")
  var list = false

  @ArgumentParser.Option(help: "Splits of a column that one mistake may take before giving up.")
  var steps = 200_000

  @ArgumentParser.Option(help: "Seconds that everything may take before the rest stays undecided.")
  var seconds = 300

  func validate() throws {
    guard steps > 0, seconds > 0 else { throw ValidationError("a budget is at least 1") }
    guard mutate || !(suggest || list || !rule.isEmpty) else {
      throw ValidationError("--suggest, --list and --rule need --mutate")
    }
    guard !suggest || format == .text else {
      throw ValidationError("--suggest writes YAML, not JSON")
    }
  }

  func run() throws {
    var option = pack
    option.folder = folder ?? option.folder
    let loaded = try option.load()
    let known = Set(loaded.pack.ruleBook.rules.map(\.id.text))
    if let unknown = rule.first(where: { !known.contains($0) }) {
      throw Failure.trial(.ruleUnknown(unknown))
    }
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    let allowance = Effort(most: steps) { ContinuousClock.now > end }
    var result = PackTestResult(
      loaded: loaded, examples: loaded.runExamples(),
      boundaries: loaded.boundaryCoverage(allowance: allowance))
    if mutate {
      try refuseBroken(loaded, result.examples, allowance)
      result.mutants = judge(loaded, allowance)
    }
    switch format {
    case .json: try StandardOutput.write(result.json + [UInt8(ascii: "\n")])
    case .text where suggest: try StandardOutput.write(result.suggestions)
    case .text: try StandardOutput.write(result.text(language, isWhole: list))
    }
    if let failure = result.failure { throw failure }
  }

  /// Where the pack itself is not right, every mistake would seem caught.
  private func refuseBroken(
    _ loaded: LoadedPack, _ examples: ExampleReport, _ allowance: Effort
  ) throws {
    guard examples.failures.isEmpty else {
      throw Failure.trial(.mutatedUnsound)
    }
    let prover = PackProver(loaded, today: Example.defaultDay, allowance: allowance)
    for line in loaded.redLines {
      switch prover.prove(.redLine(line.id)).verdict {
      case .proved: continue
      case .broken: throw Failure.trial(.mutatedCrossed(line.id))
      case .undecided: throw Failure.trial(.redLineUndecided(line.id))
      }
    }
  }

  private func judge(_ loaded: LoadedPack, _ allowance: Effort) -> MutantTally {
    let judge = MutantJudge(loaded, allowance: allowance)
    let mutants = judge.mutants.filter { rule.isEmpty || rule.contains($0.rule.id.text) }
    let start = ContinuousClock.now
    var tally = MutantTally()
    for place in stride(from: 0, to: mutants.count, by: 64) {
      Progress.show("mutating", place, of: mutants.count)
      let some = Array(mutants[place..<min(place + 64, mutants.count)])
      tally.judged += zip(some, Parallel.map(some, judge.judge)).map { (mutant: $0, verdict: $1) }
    }
    Progress.clear()
    tally.time = ContinuousClock.now - start
    tally.stale = loaded.staleExcuses(tally.judged.map(\.verdict)).filter {
      rule.isEmpty || rule.contains($0.rule.text)
    }
    return tally
  }
}

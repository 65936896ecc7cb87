import ArgumentParser
import Consultation
import ContentPack
import RuleProof
import Terminal

/// `antesala pack prove`: what is true of a pack whatever a visitor answers.
struct PackProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Prove the red lines of a pack, and that its rules and questions do something.",
    discussion: """
      Exact, over every state that answers can be in: answered, unknown and not answered yet. \
      What does not hold is shown with answers that prove it, in words and as input for \
      `antesala assess`.

      With --smt another judge can be asked: antesala pack prove --smt | z3 -in

      Exit status: 0 all proved, 65 something is broken, 75 nothing is broken but something stays \
      undecided.
      """)

  @Argument(help: "The pack's folder.")
  var folder: String?

  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "The language of the answers shown: es or en.")
  var language: Language = .es

  @ArgumentParser.Option(help: "Splits of a column that one theorem may take before giving up.")
  var steps = 200_000

  @ArgumentParser.Option(help: "Seconds that everything may take before the rest stays undecided.")
  var seconds = 60

  @Flag(help: "Name every theorem, proved ones too.")
  var list = false

  @Flag(help: "Prove nothing; write the theorems as SMT-LIB 2, for z3 or another judge.")
  var smt = false

  func validate() throws {
    guard steps > 0, seconds > 0 else { throw ValidationError("a budget is at least 1") }
  }

  func run() throws {
    var option = pack
    option.folder = folder ?? option.folder
    let loaded = try option.load()
    let start = ContinuousClock.now
    let end = start.advanced(by: .seconds(seconds))
    let prover = PackProver(
      loaded, today: .today, allowance: Effort(most: steps) { ContinuousClock.now > end })
    guard !smt else { return try write(loaded, prover) }
    var tally = ProofTally()
    for (place, claim) in prover.claims.enumerated() {
      Progress.show("proving", place, of: prover.claims.count)
      let begun = ContinuousClock.now
      let theorem = prover.prove(claim)
      tally.add(theorem, took: ContinuousClock.now - begun)
      let page = TheoremPage(theorem, loaded: loaded, language: language)
      guard list || !theorem.isProved else { continue }
      Progress.clear()
      try StandardOutput.write(page.text)
    }
    Progress.clear()
    try StandardOutput.write(
      tally.summary(prover, sum: ContinuousClock.now - start, path: option.path))
    if let failure = tally.failure { throw failure }
  }

  private func write(_ loaded: LoadedPack, _ prover: PackProver) throws {
    var screens = loaded.pack.questionnaire.questions.count
    if case .screens(let count)? = prover.prove(.ends).note { screens = count }
    let script = SmtScript(loaded, screens: screens)
    try StandardOutput.write(SmtScript.heading + script.text())
  }
}

/// Counts verdicts, by kind of theorem.
private struct ProofTally {
  private struct Row {
    var proved = 0
    var all = 0
    var steps = 0
    var time = Duration.zero
  }

  private var rows: [(kind: String, row: Row)] = []
  private var broken = 0
  private var undecided = 0
  private var screens: Int?

  mutating func add(_ theorem: Theorem, took time: Duration) {
    let kind = theorem.claim.kind
    let place = rows.firstIndex { $0.kind == kind } ?? rows.count
    if place == rows.count { rows.append((kind, Row())) }
    rows[place].row.all += 1
    rows[place].row.steps += theorem.steps
    rows[place].row.time += time
    switch theorem.verdict {
    case .proved: rows[place].row.proved += 1
    case .broken: broken += 1
    case .undecided: undecided += 1
    }
    if case .screens(let count)? = theorem.note { screens = count }
  }

  func summary(_ prover: PackProver, sum: Duration, path: String) -> String {
    let table = rows.map { kind, row in
      "\(row.proved)".padded(to: 4) + " of " + "\(row.all)".padded(to: 4) + "  "
        + "\(row.steps)".padded(to: 8) + " steps" + row.time.milliseconds.padded(to: 8)
        + " ms  \(kind)\n"
    }
    let pack = prover.pack
    let states = prover.states.count.map { $0.scientific } ?? "too many to count"
    let cells = prover.states.cellCount
    let longest = screens.map { "; the longest interview asks \($0) questions" } ?? ""
    let theorems = rows.reduce(0) { $0 + $1.row.all }
    let proved = rows.reduce(0) { $0 + $1.row.proved }
    return table.joined() + """
      \(path): \(pack.identity.id) \(pack.identity.version), \
      \(pack.questionnaire.questions.count) questions, \(pack.ruleBook.rules.count) rules
      \(cells) cells, \(states) states\(longest)
      \(proved) of \(theorems) theorems proved, \(broken) broken, \(undecided) undecided, \
      \(sum.milliseconds) ms

      """
  }

  var failure: Failure? {
    if broken > 0 { return .trial(.theoremsBroken(broken)) }
    return undecided > 0 ? .trial(.theoremsUndecided(undecided)) : nil
  }
}

extension Theorem {
  fileprivate var isProved: Bool { verdict == .proved }
}

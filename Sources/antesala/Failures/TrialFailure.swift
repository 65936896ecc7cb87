import Consultation
import RuleProof

/// What does not hold of a pack that was put to the test, or is left open.
enum TrialFailure {
  case ruleUnknown(String)
  case examplesFail
  case rulesUnexercised
  /// Mistakes are looked for where the examples hold.
  case mutatedUnsound
  /// Mistakes are looked for where the red lines hold.
  case mutatedCrossed(RedLineID)
  case redLineUndecided(RedLineID)
  case mutantsSurvive(Int)
  case mutantsUndecided(Int)
  /// A mistake is excused, and is caught all the same.
  case excuseStale(RuleID, mistake: String)
  case theoremsBroken(Int)
  case theoremsUndecided(Int)
  case changesUndecided(Int)
}

extension TrialFailure {
  private static let allowMore = "allow more with --steps and --seconds"

  var words: FailureWords {
    switch self {
    case .ruleUnknown(let rule): .init("the pack has no rule '\(rule)'", .usage)
    case .examplesFail: .init("the pack's examples do not all hold", .dataError)
    case .rulesUnexercised: .init("no example makes some of the rules hold", .dataError)
    case .mutatedUnsound:
      .init(
        "mistakes can be looked for only where the examples hold",
        hint: "antesala pack test, without --mutate, says which do not", .dataError)
    case .mutatedCrossed(let line):
      .init(
        "mistakes can be looked for only where the red lines hold; '\(line)' is crossed",
        hint: "antesala pack prove", .dataError)
    case .redLineUndecided(let line):
      .init("the red line '\(line)' is undecided", hint: Self.allowMore, .temporary)
    case .mutantsSurvive(let count):
      .init(
        "\(count.counted("mistake survives", "mistakes survive")): neither an example nor a red line catches them",
        hint: "antesala pack test --mutate --suggest writes examples that would", .dataError)
    case .mutantsUndecided(let count):
      .init("\(Self.count(count, "mistake")) undecided", hint: Self.allowMore, .temporary)
    case .excuseStale(let rule, let mistake):
      .init(
        "the rule \(rule) excuses '\(mistake)', which does not survive",
        hint: "take it out of `survives:` in rules.yaml", .dataError)
    case .theoremsBroken(let count):
      .init("the pack is not proved: \(Self.count(count, "theorem")) broken", .dataError)
    case .theoremsUndecided(let count):
      .init(
        "the pack is not proved: \(Self.count(count, "theorem")) undecided",
        hint: Self.allowMore, .temporary)
    case .changesUndecided(let count):
      .init("\(Self.count(count, "possible change")) undecided", hint: Self.allowMore, .temporary)
    }
  }

  /// One is, or several are.
  private static func count(_ count: Int, _ thing: String) -> String {
    count.counted("\(thing) is", "\(thing)s are")
  }
}

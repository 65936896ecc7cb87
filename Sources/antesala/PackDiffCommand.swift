import ArgumentParser
import Consultation
import ContentPack
import Foundation
import RuleProof

/// `antesala pack diff`: what visitors are told otherwise by another pack.
struct PackDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say which answers get another advice from an edited pack, milder first.",
    discussion: """
      Exact, over every state that answers can be in: one visitor at two kiosks, who answers alike \
      whatever both ask. Each change of a status, a wait or an ending is shown with answers that \
      lead there, in words and as input for `antesala assess`. Nothing printed means that nobody \
      is advised, asked or offered anything else.

      Exit status: 0 nothing changes, 1 only milder, 2 only stricter, 3 both, 4 neither, but \
      something is asked or offered otherwise (with --words also: said otherwise); 75 something \
      stays undecided.
      """)

  @Argument(help: "The folder of the pack as it was.")
  var old: String

  @Argument(help: "The folder of the pack as it would be.")
  var new: String

  @ArgumentParser.Option(help: "The language of the answers shown: es or en.")
  var language: Language = .es

  @ArgumentParser.Option(help: "text, or json for programs.")
  var format: ResultFormat = .text

  @Flag(help: "Also list words, sources and names that differ, and rules without effect.")
  var words = false

  @ArgumentParser.Option(help: "Splits of a column that one change may take before giving up.")
  var steps = 200_000

  @ArgumentParser.Option(help: "Seconds that everything may take before the rest stays undecided.")
  var seconds = 60

  func validate() throws {
    guard steps > 0, seconds > 0 else { throw ValidationError("a budget is at least 1") }
  }

  func run() throws {
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    let comparison = PackComparison(
      from: try Self.load(old), to: try Self.load(new), today: .today,
      allowance: Effort(most: steps) { ContinuousClock.now > end })
    let result = PackDiff(comparison, hasWords: words)
    switch format {
    case .text: try StandardOutput.write(PackDiffPage(result, language: language).text)
    case .json: try StandardOutput.write(result.json(language) + [10])
    }
    if let failure = result.failure { throw failure }
    if result.status != 0 { throw ExitCode(result.status) }
  }

  /// A pack that must be named: nothing is taken for one that is not there.
  static func load(_ path: String) throws -> ClinicPack {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure.pack(.absent(path: path))
    }
    guard isFolder.boolValue else { throw Failure.pack(.notAFolder(path: path)) }
    return try PackOption(folder: path).load().pack
  }
}

/// Everything that was found out about two packs.
struct PackDiff {
  let comparison: PackComparison
  let changes: [AdviceChange]
  let undecided: [Undecided]
  let notes: [PackNote]

  /// A change that could neither be found nor ruled out.
  struct Undecided {
    let subject: PackComparison.Subject
    let kind: AdviceChange.Kind
    let limit: Effort.Limit
  }

  /// Compares subject by subject, and tells whoever waits how far that has come.
  init(_ comparison: PackComparison, hasWords: Bool) {
    self.comparison = comparison
    var changes: [AdviceChange] = []
    var undecided: [Undecided] = []
    for (place, subject) in comparison.subjects.enumerated() {
      Progress.show("comparing", place, of: comparison.subjects.count)
      let result = comparison.compare(subject)
      changes += result.changes
      undecided += result.undecided.map {
        Undecided(subject: subject, kind: $0.kind, limit: $0.limit)
      }
    }
    self.changes = AdviceChange.digest(changes, of: comparison)
    self.undecided = undecided
    notes = comparison.notes(on: hasWords ? [.asked, .offered, .worded] : [.asked, .offered])
    Progress.clear()
  }

  /// The exit status where everything is decided.
  var status: Int32 {
    let directions = Set(changes.map(\.kind.direction))
    if directions.count == 2 { return 3 }
    switch directions.first {
    case .milder: return 1
    case .stricter: return 2
    case nil: return notes.isEmpty ? 0 : 4
    }
  }

  var failure: Failure? {
    undecided.isEmpty ? nil : .trial(.changesUndecided(undecided.count))
  }
}

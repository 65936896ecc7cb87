import ArgumentParser
import ContentPack
import RuleProof
import Consultation

/// `antesala pack`: for those who edit a clinic's pack.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Check, prove, test, compare, print, export and sign a clinic's packs.",
    subcommands: [
      PackCheckCommand.self, PackProveCommand.self, PackTestCommand.self, PackDiffCommand.self,
      PackBookCommand.self, PackExportCommand.self, PackSignCommand.self, PackVerifyCommand.self,
    ])
}

/// `antesala pack check`: every problem at once, each with its place.
struct PackCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List every problem of a pack with file, line and column.",
    discussion: """
      Beside problems it names what only wants attention: texts that are hard to read, and sources \
      that are to be read again by now or within 60 days.
      """)

  @Argument(help: "The pack's folder.")
  var folder: String?

  @Flag(help: "Show how easily each text is read instead.")
  var reading = false

  @ArgumentParser.Option(
    name: .customLong("on"),
    help: "The day for which sources are looked at, YYYY-MM-DD; today where it is left out.")
  var day: CalendarDay?

  @OptionGroup var pack: PackOption

  func run() throws {
    var option = pack
    option.folder = folder ?? option.folder
    let path = option.path
    do {
      let loaded = try PackFolder(path: path).load(requiring: Phrases.all)
      let pack = loaded.pack
      guard !reading else { return try StandardOutput.write(HardWords(pack).table) }
      try StandardOutput.write(HardWords(pack).warnings)
      try StandardOutput.write(SourcesToRead(loaded, on: day ?? .today).warnings)
      try StandardOutput.write(
        """
        \(path): no problem found
        \(pack.identity.id) \(pack.identity.version): \(pack.questionnaire.questions.count) \
        questions, \(pack.catalogue.treatments.count) treatments, \(pack.ruleBook.rules.count) \
        rules, \(pack.sources.count) sources, \(pack.lessons.count) lessons
        sha256 \(pack.identity.sha256)
        reviewed by: \(option.reviewer(of: pack.identity))

        """)
    } catch let error as PackProblems {
      try StandardOutput.write(error.problems.map { "\($0)\n" }.joined())
      if error.more > 0 { try StandardOutput.write("… and \(error.more) more\n") }
      throw Failure.pack(.unsound(path: path, error))
    }
  }
}

import ArgumentParser
import ContentPack
import Consultation

/// `antesala pack`: for those who edit a clinic's pack.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Check, prove and test a clinic's pack.",
    subcommands: [PackCheckCommand.self, PackProveCommand.self, PackTestCommand.self])
}

/// `antesala pack check`: every problem at once, each with its place.
struct PackCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List every problem of a pack with file, line and column.")

  @Argument(help: "The pack's folder.")
  var folder: String?

  @OptionGroup var pack: PackOption

  func run() throws {
    let path = folder ?? pack.path
    do {
      let pack = try PackFolder(path: path).load(requiring: Phrases.all).pack
      try StandardOutput.write(
        """
        \(path): no problem found
        \(pack.identity.id) \(pack.identity.version): \(pack.questionnaire.questions.count) \
        questions, \(pack.catalogue.treatments.count) treatments, \(pack.ruleBook.rules.count) \
        rules, \(pack.sources.count) sources, \(pack.lessons.count) lessons
        sha256 \(pack.identity.sha256)
        reviewed by: \(pack.clinic.reviewedBy ?? "nobody yet")

        """)
    } catch let error as PackProblems {
      try StandardOutput.write(error.problems.map { "\($0)\n" }.joined())
      throw Failure(
        "\(path): \(error.problems.count) problem\(error.problems.count == 1 ? "" : "s")",
        code: .configuration)
    }
  }
}

/// `antesala pack test`: the pack's own examples.
struct PackTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the examples of a pack.")

  @Argument(help: "The pack's folder.")
  var folder: String?

  @OptionGroup var pack: PackOption

  func run() throws {
    var option = pack
    option.folder = folder ?? option.folder
    let loaded = try option.load()
    let report = loaded.runExamples()
    for (example, differences) in report.failures {
      for difference in differences {
        try StandardOutput.write("\(example.file):\(example.line): \(example.id): \(difference)\n")
      }
    }
    for rule in report.unexercised {
      try StandardOutput.write("rules.yaml: no example makes the rule '\(rule)' hold\n")
    }
    let rules = loaded.pack.ruleBook.rules.count
    try StandardOutput.write(
      """
      examples: \(report.count - report.failures.count) of \(report.count) hold; \
      rules: \(rules - report.unexercised.count) of \(rules) exercised

      """)
    if !report.isPassed {
      throw Failure("the pack's examples do not all hold", code: .dataError)
    }
  }
}

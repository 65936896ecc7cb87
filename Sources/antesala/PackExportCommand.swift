import ArgumentParser
import Consultation
import LeadFormats
import PackBook
import RuleProof

/// `antesala pack export`: a pack's rules in a notation that tools of others read.
struct PackExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the rules of a pack for reviewers and the tools they use.",
    discussion: """
      dmn is a model of OMG's Decision Model and Notation 1.3: one decision table for each \
      treatment, with the words of each rule, how well it is supported and by what. It is a copy \
      to read: the pack decides. antesala assess --inputs says what its columns hold.

      fhir is a Bundle of HL7 FHIR R4: the questions as a Questionnaire, the rules as a \
      PlanDefinition, with who signed them, until when, and what they rest on.
      """)

  @Argument(help: "The pack's folder.")
  var folder: String?

  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "dmn or fhir.")
  var format: RuleFormat = .dmn

  @ArgumentParser.Option(
    name: .shortAndLong, help: "The file, or a folder to put it in; - is the standard output.")
  var output = "-"

  @ArgumentParser.Option(help: "The language of its words: es or en.")
  var language: Language = .es

  @Flag(help: "Take the place of a file of this name.")
  var force = false

  enum RuleFormat: String, ExpressibleByArgument, CaseIterable {
    case dmn, fhir

    /// How a file of it ends.
    var suffix: String {
      switch self {
      case .dmn: "dmn"
      case .fhir: "fhir.json"
      }
    }
  }

  func run() throws {
    var option = pack
    option.folder = folder ?? option.folder
    var reviewed = try option.load().pack
    let place = try PackOutput(
      output, for: reviewed.identity, ending: "\(language.rawValue).\(format.suffix)",
      replacing: force)
    reviewed.review = try? option.review(of: reviewed.identity)
    let bytes: [UInt8] =
      switch format {
      case .dmn: Array(DecisionModel(reviewed, in: language).text.utf8)
      case .fhir: RuleBundle(reviewed, in: language).bytes
      }
    try place.write(bytes)
  }
}

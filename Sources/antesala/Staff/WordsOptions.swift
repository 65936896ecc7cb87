import ArgumentParser
import CaseWords
import Consultation

/// `--pack` and `--language`: whose words results for people are written in.
///
/// Spanish is the language of the house and not asked of the environment, so that a command says the
/// same wherever it runs. What goes wrong is told in English, as in the log.
struct WordsOptions: ParsableArguments {
  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "The language of the words: es or en.")
  var language: Language = .es

  /// The console's words, to print with.
  func printout() throws -> Printout { printout(of: try pack.loadForVisitors()) }

  func printout(of pack: ClinicPack) -> Printout {
    Printout(pack: pack, language: language, now: .now, wall: Zone.wall)
  }
}

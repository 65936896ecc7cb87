import ArgumentParser
import LeadStore

/// The door of the house: reads the command line and says what went wrong.
@main
struct Antesala: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "antesala",
    abstract: "A consultation kiosk for the lobby of a medical spa.",
    discussion: """
      Without a subcommand the kiosk starts. Every command takes --data and --pack from its \
      options, then from ANTESALA_DATA and ANTESALA_PACK, then from its defaults: \
      the user's data home, and the pack beside the program.
      """,
    version: "antesala 1.0.0",
    subcommands: [
      KioskCommand.self, DemoCommand.self, SetupCommand.self, AssessCommand.self,
      PackCommand.self, StaffCommand.self, LeadsCommand.self, KeysCommand.self,
      StoreCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: KioskCommand.self)

  static func main() {
    Process.hardenAgainstLeaks()
    do {
      try requireText()
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      leave(failure)
    } catch let error as LeadStoreError {
      leave(.store(error))
    } catch {
      leave(error)
    }
  }

  /// Words that are no text are refused before one is kept with its letters replaced.
  private static func requireText() throws {
    for number in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = CommandLine.unsafeArgv[number] else { continue }
      guard String(validatingCString: bytes) != nil else {
        throw Failure.typed(.argumentNotUTF8(number))
      }
    }
  }

  private static func leave(_ failure: Failure) -> Never {
    failure.report()
    exit(withError: ExitCode(failure.code.rawValue))
  }

  /// Ends as the parser of the command line would, whose complaints quote what was typed.
  private static func leave(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    guard !code.isSuccess else { exit(withError: error) }
    let message = fullMessage(for: error)
    if !message.isEmpty { StandardError.write(message + "\n") }
    exit(withError: code)
  }
}

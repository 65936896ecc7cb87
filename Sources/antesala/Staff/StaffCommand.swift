import ArgumentParser
import CSecrecy
import Casework
import Consultation
import CursesTerminal
import Glibc
import LeadFormats
import LeadStore
import StaffApp

/// `antesala staff`: the console, and who may open it.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "The staff console, and the people who may open it.",
    discussion: "Without a subcommand the console starts.",
    subcommands: [
      StaffConsoleCommand.self, StaffListCommand.self, StaffAddCommand.self,
      StaffRemoveCommand.self, StaffPassphraseCommand.self,
    ],
    defaultSubcommand: StaffConsoleCommand.self)
}

/// `antesala staff console`: leads on screens.
struct StaffConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "See who waits for a call, and note what was said.")

  @OptionGroup var data: DataOption
  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "The language the console starts in: es or en.")
  var language: Language = .es

  @ArgumentParser.Option(
    help: ArgumentHelp("The process whose terminal it runs on.", visibility: .private))
  var guestOf: Int32?

  func run() throws {
    Process.keepOutOfSwap()
    if let guestOf, !secrecy_end_with(guestOf) { return }
    let path = data.path
    let folder = try withStore { () throws(LeadStoreError) in
      let folder = try DataFolder(path)
      _ = try folder.journal()
      return folder
    }
    let pack = try pack.loadForVisitors()
    let end = try Self.show(
      folder, pack: pack, language: language, demoPassphrase: Demonstration.passphrase(of: folder),
      isGuest: guestOf != nil)
    if case .signal = end { throw ExitCode(Failure.Code.temporary.rawValue) }
  }

  static func show(
    _ folder: DataFolder, pack: ClinicPack, language: Language, demoPassphrase: String?,
    isGuest: Bool = false
  ) throws -> StaffLoop.End {
    let screen: CursesScreen
    do throws(CursesError) {
      screen = try CursesScreen(forgetting: true)
    } catch {
      throw Failure.screen(.console(error))
    }
    defer { screen.restore() }
    var loop = try withStore { () throws(LeadStoreError) in
      try StaffLoop(
        folder, pack: pack, language: language, demoPassphrase: demoPassphrase, screen: screen,
        isGuest: isGuest)
    }
    return loop.run()
  }
}

/// What changes the clinic's key: a passphrase, or the recovery key where all are lost.
struct KeyholderOptions: ParsableArguments {
  @OptionGroup var staff: StaffOptions

  @Flag(
    name: .customLong("recovery-key"),
    help: "Use the recovery key, asked for without echo, where every passphrase is lost.")
  var usesRecoveryKey = false

  /// The data folder, the key of whoever asks, and their passphrase where they have one.
  func open() throws -> (folder: DataFolder, key: StaffKey, passphrase: String) {
    let folder = try staff.folder()
    if usesRecoveryKey {
      let typed = TypedKey.read(try LinePrompt.hidden("Recovery key: "))
      let key = try withStore { () throws(LeadStoreError) in try StaffKey(recoveryKey: typed) }
      return (folder, key, "")
    }
    let passphrase = try staff.passphrase.ask()
    return (folder, try staff.key(in: folder, passphrase), passphrase)
  }
}

/// `antesala staff list`: who has a key.
struct StaffListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the people who have a key; needs no passphrase.")

  @OptionGroup var data: DataOption

  @ArgumentParser.Option(help: "text or json.")
  var format: ResultFormat = .text

  func run() throws {
    let path = data.path
    let names = try withStore { () throws(LeadStoreError) in try DataFolder(path).staffNames() }
    switch format {
    case .text: try StandardOutput.write(names.map { "\($0)\n" }.joined())
    case .json: try StandardOutput.write(SortedJSON.line(names))
    }
  }
}

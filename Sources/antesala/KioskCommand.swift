import ArgumentParser
import Consultation
import CSecrecy
import ContentPack
import CursesTerminal
import Glibc
import LeadStore

/// What the lobby and its demonstration have in common.
struct LobbyOptions: ParsableArguments {
  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "The language the kiosk starts in: es or en.")
  var language: Language = .es

  @Flag(help: "Plain lines instead of screens, for screen readers and simple terminals.")
  var plain = false

  @Flag(
    name: .customLong("no-staff"),
    help: "Never lend the screen to the staff console, so that no passphrase is typed here.")
  var noStaff = false

  @ArgumentParser.Option(name: .customLong("kiosk"), help: "The name of this terminal.")
  var kiosk: String?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "The printer for what visitors take home: ipp://host/path, ipps://host/path, or a queue.",
      valueName: "printer"))
  var printer: PrinterName?

  @ArgumentParser.Option(help: "What it prints on: letter, a4, or slip for a roll of 80 mm.")
  var paper: TakeHomePrinter.Kind = .letter

  /// The name kept with each consent; the machine's own if none was given.
  var name: String {
    // It stands in every consent and in the person's document.
    let kiosk = TypedWords.line(kiosk ?? "")
    if !kiosk.isEmpty { return String(kiosk.prefix(64)) }
    var buffer = [CChar](repeating: 0, count: 65)
    guard gethostname(&buffer, 64) == 0 else { return "kiosk" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Where data, pack and signers are, as options.
  private func places(_ data: DataFolder) -> [String] {
    ["--data", data.path, "--pack", pack.path] + (pack.signers.map { ["--signers", $0] } ?? [])
  }

  /// Runs the lobby until it is told to end; on screens if the terminal can, else in plain lines.
  ///
  /// - Parameter isLent: whether the terminal is a kiosk's, lent to one visit in plain lines.
  func run(data: DataFolder, isDemo: Bool, isLent: Bool = false) throws {
    Process.keepOutOfSwap()
    let pack = try pack.loadForVisitors()
    let vault = try LeadVault(data, clinic: pack.clinic, isDemo: isDemo)
    // Where nobody has a key there is nothing to unlock.
    let hasStaff = (try? data.staffNames())?.isEmpty == false
    let lobby = LobbySetup(
      pack: pack, language: language, kiosk: name, isDemo: isDemo,
      lendsToStaff: hasStaff && !noStaff, places: places(data),
      printer: printer.map { TakeHomePrinter(name: $0.text, kind: paper) })
    guard !plain else { return try PlainLoop(lobby, vault: vault, isLent: isLent).run() }
    do throws(CursesError) {
      let screen = try CursesScreen(forgetting: true)
      ScreenLoop(lobby, vault: vault, screen: screen).run()
    } catch .notATerminal {
      throw Failure.screen(.kiosk(.notATerminal))
    } catch {
      try PlainLoop(lobby, vault: vault, isTerminalKnown: false).run(
        saying: "antesala: \(error); going on in plain lines\nhint: \(error.hint)\n")
    }
  }
}

/// What a visitor's conversation needs, on screens as in plain lines.
struct LobbySetup {
  let pack: ClinicPack
  let language: Language
  let kiosk: String
  let isDemo: Bool
  /// Whether staff may ask for their console here.
  let lendsToStaff: Bool
  /// The options that tell a guest on this screen where things are.
  let places: [String]
  /// What visitors take home is printed there; `nil` where nothing is.
  let printer: TakeHomePrinter?

  /// The staff console, which alone holds the clinic's key and what it opens.
  func console(_ language: Language) -> Guest {
    Guest(arguments: ["staff", "console"] + spoken(language))
  }

  /// One visit in plain lines.
  func lines(_ language: Language) -> Guest {
    Guest(
      arguments: ["kiosk", "--plain", "--kiosk", kiosk] + (printer?.options ?? [])
        + spoken(language))
  }

  private func spoken(_ language: Language) -> [String] {
    places + ["--language", language.rawValue]
  }
}

/// `antesala kiosk`: the lobby.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk", abstract: "The lobby: questions, results, and a sealed lead.")

  @OptionGroup var data: DataOption
  @OptionGroup var lobby: LobbyOptions

  @ArgumentParser.Option(
    help: ArgumentHelp("The process whose terminal it runs on.", visibility: .private))
  var guestOf: Int32?

  func run() throws {
    if let guestOf, !secrecy_end_with(guestOf) { return }
    let path = data.path
    try withStore { () throws(LeadStoreError) in try DataFolder.requireNoneCutOff(path) }
    guard access(path, F_OK) == 0 else { throw Failure.folder(.none(path: path)) }
    let folder = try withStore { () throws(LeadStoreError) in try DataFolder(path) }
    let isDemo = guestOf != nil && Demonstration.passphrase(of: folder) != nil
    try lobby.run(data: folder, isDemo: isDemo, isLent: guestOf != nil)
  }
}

import ArgumentParser
import Glibc
import LeadStore

/// `antesala store share`: kiosk and desk as two accounts of one machine.
struct StoreShareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract: "Let another account of this machine be the lobby, and open no lead.",
    discussion: """
      Whoever is in the group writes leads into the folder and signs them as this machine. What \
      opens a lead stays yours alone: staff/, pages/ and backups. The kiosk's account then runs \
      'antesala kiosk' on the same folder. Stop the kiosk before you share the folder or take it \
      back; after a restore, share it again.
      """)

  @OptionGroup var data: DataOption

  @ArgumentParser.Option(help: "A group that only your account and the kiosk's are in.")
  var group: String?

  @Flag(help: "Take it back: the folder is your account's alone.")
  var `private` = false

  func validate() throws {
    guard (group == nil) == `private` else {
      throw ValidationError("either --group NAME or --private")
    }
  }

  func run() throws {
    let path = data.path
    let number = try group.map(Self.number)
    try withStore { () throws(LeadStoreError) in try DataFolder.share(path, with: number) }
    try StandardOutput.write(
      group.map { "\(path): shared with the group \($0)\n" } ?? "\(path): yours alone\n")
  }

  private static func number(of group: String) throws -> gid_t {
    guard let number = getgrnam(group)?.pointee.gr_gid ?? gid_t(group) else {
      throw Failure.key(.groupUnknown(group))
    }
    return number
  }
}

import AgeEncryption
import ArgumentParser
import Consultation
import LeadStore

/// `antesala setup`: a data folder, its keys, and the first staff member.
struct SetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "Make the data folder, its keys, and the first staff member's key.",
    discussion: """
      Prints the recovery key once. It opens every lead, also when all passphrases are lost: \
      keep it on paper, away from this machine.
      """)

  @OptionGroup var data: DataOption

  @ArgumentParser.Option(help: "The first staff member: a-z, 0-9, dot, dash, underscore.")
  var name: String = "director"

  @OptionGroup var passphrase: PassphraseOption

  func run() throws {
    guard StaffKey.isName(name) else { throw Failure(.staffNameMalformed(name)) }
    let chosen = try passphrase.choose()
    let path = data.path
    try Folders.makeParent(of: path)
    let made = try withStore { () throws(LeadStoreError) in
      try DataFolder.setUp(at: path, staff: name, passphrase: chosen, now: .now)
    }
    do {
      try StandardOutput.write(
        """
        \(path): ready

        Leads are sealed to two keys:
          clinic    \(made.recipients.first?.string ?? "")
                    opened by the passphrase of \(name)
          recovery  \(made.recipients.last?.string ?? "")
                    opened by the key below, which is shown only now

          \(made.recoveryKey)

        Write the recovery key on paper, lock it away, and clear this screen.

        Start the kiosk:  antesala kiosk --data '\(path)'
        Open the leads:   antesala leads list --data '\(path)'

        """)
    } catch {
      throw Failure(
        "the recovery key of \(path) could not be shown, and cannot be shown again",
        hint: "delete that folder, and set up again", code: .inputOutput)
    }
  }
}

import AgeEncryption
import ArgumentParser
import Consultation
import Glibc
import LeadStore

/// `antesala setup`: a data folder, its keys, and the first staff member.
struct SetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "Make the data folder, its keys, and the first staff member's key.",
    discussion: """
      Prints the recovery key once, and asks for its last six characters: nothing is ready before \
      somebody has it. It opens every lead, also when all passphrases are lost: keep it on paper, \
      away from this machine.

      With --lobby the folder gets no key that opens a lead: for the machine in the lobby, with \
      the file that 'antesala keys export' wrote at the desk.
      """)

  @OptionGroup var data: DataOption

  @ArgumentParser.Option(help: "The first staff member: a-z, 0-9, dot, dash, underscore.")
  var name: String = "director"

  @ArgumentParser.Option(help: "A lobby's folder, sealed to the keys in this file.")
  var lobby: String?

  @OptionGroup var passphrase: PassphraseOption

  func run() throws {
    let path = data.path
    if let lobby { return try setUpLobby(lobby, at: path) }
    try ReservedName.check(new: name)
    try withStore { () throws(LeadStoreError) in try DataFolder.requireNoneCutOff(path) }
    let chosen = try passphrase.choose(for: name)
    try Folders.makeParent(of: path)
    _ = try withStore { () throws(LeadStoreError) in
      try DataFolder.setUp(at: path, staff: name, passphrase: chosen, now: .now, confirm: confirm)
    }
    try StandardOutput.write(
      """
      \(path): ready

      Start the kiosk:  antesala kiosk --data '\(path)'
      Open the leads:   antesala leads list --data '\(path)'

      """)
  }

  /// Shows the keys, and has the end of the recovery key typed back.
  private func confirm(_ made: DataFolder.SetUp) -> Bool {
    do {
      try StandardOutput.write(
        """
        Leads will be sealed to two keys:
          clinic    \(made.recipients.first?.sheetLine ?? "")
                    opened by the passphrase of \(name)
          recovery  \(made.recipients.last?.sheetLine ?? "")
                    opened by the key below, which is shown only now

          \(made.recoveryKey)

        Write the recovery key on paper with the two lines above, lock it away, and clear this screen.

        """)
      let asked = "Its last six characters, to go on: "
      for _ in 0..<3 {
        let typed = try LinePrompt.typedLine(asked).uppercased().filter { !$0.isWhitespace }
        if typed.count >= 6, made.recoveryKey.hasSuffix(typed) { return true }
        guard isatty(STDIN_FILENO) == 1 else { return false }
      }
    } catch {
      // Whoever cannot be shown the key does not have it.
    }
    return false
  }

  private func setUpLobby(_ file: String, at path: String) throws {
    let text = try StatementFile.read(file)
    try Folders.makeParent(of: path)
    let keys = try withStore { () throws(LeadStoreError) in
      try DataFolder.setUpLobby(at: path, statement: text, now: .now).keys()
    }
    try StandardOutput.write(
      """
      \(path): ready; nothing in it opens a lead
      \(keys.lines.joined(separator: "\n"))

      Compare these fingerprints with the desk's: antesala keys show

      Start the kiosk:  antesala kiosk --no-staff --data '\(path)'

      """)
  }
}

extension X25519Recipient {
  fileprivate var sheetLine: String { "\(fingerprint)  \(string)" }
}

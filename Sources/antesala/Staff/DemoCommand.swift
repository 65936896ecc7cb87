import ArgumentParser
import Casework
import Consultation
import LeadStore

/// `antesala demo`: a kiosk whose leads are nobody's.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "A kiosk on a throw-away data folder, plainly marked DEMO.",
    discussion: """
      With --leads the folder begins with invented leads; the same number and --seed make the \
      same ones. With --staff the staff console opens in place of the kiosk, with --fill neither.
      """)

  @OptionGroup var lobby: LobbyOptions

  @ArgumentParser.Option(help: "How many invented leads the folder begins with.")
  var leads = 0

  @ArgumentParser.Option(help: "Another number makes other leads.")
  var seed: UInt64 = 1

  @Flag(help: "Open the staff console in place of the kiosk.")
  var staff = false

  @Flag(help: "Make the folder and stop.")
  var fill = false

  func validate() throws {
    guard (0..<1_000_000).contains(leads) else {
      throw ValidationError("--leads takes 0 to 999999")
    }
    guard !(staff && lobby.noStaff) else {
      throw ValidationError("--staff and --no-staff exclude each other")
    }
  }

  func run() throws {
    let path = try Folders.makeTemporary("antesala-demo")
    let made = try withStore { () throws(LeadStoreError) in
      try DataFolder.setUp(
        at: path, staff: Demonstration.staff, passphrase: Demonstration.passphrase, now: .now,
        workFactor: Demonstration.workFactor)
    }
    try Demonstration.mark(made.folder)
    if leads > 0 { try invent(in: made.folder) }
    let explanation = """
      DEMO: leads go to a throw-away folder. To read them, in another terminal or afterwards:
        antesala staff --data '\(path)'
        antesala leads list --data '\(path)'
      with the passphrase: \(Demonstration.passphrase)
      To throw them away: rm -rf '\(Demonstration.exports(of: made.folder))' '\(path)'

      """
    StandardError.write(explanation)
    if fill { return try StandardOutput.write(path + "\n") }
    if staff {
      _ = try StaffConsoleCommand.show(
        made.folder, pack: lobby.pack.loadForVisitors(), language: lobby.language,
        demoPassphrase: Demonstration.passphrase)
    } else {
      try lobby.run(data: made.folder, isDemo: true)
    }
    StandardError.write(explanation)
  }

  private func invent(in folder: DataFolder) throws {
    let pack = try lobby.pack.loadForVisitors()
    let invented = InventedLeads(pack: pack, seed: seed, count: leads, ending: .now)
    let writer = try withStore { () throws(LeadStoreError) in
      try Demonstration.writer(in: folder, for: invented.staff)
    }
    var batch: [JournalWriter.NewEntry] = []
    var done = 0
    func flush() throws {
      let entries = batch
      try withStore { () throws(LeadStoreError) in _ = try writer.append(entries) }
      batch.removeAll(keepingCapacity: true)
      Progress.show("inventing", done, of: leads)
    }
    for entry in invented {
      switch entry {
      case .lead(let record):
        done += 1
        batch.append(
          .lead(
            record.lead, Ticket(id: record.id, lead: record.leadID, folio: record.folio),
            at: record.at))
      case .event(let happening): batch.append(.event(happening.event))
      }
      if batch.count >= 1000 { try flush() }
    }
    try flush()
    Progress.clear()
  }
}

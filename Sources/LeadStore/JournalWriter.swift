import AgeEncryption
public import Consultation
import GRDB

/// The half of the journal that a lobby machine has: it seals and appends, and can read no lead.
///
/// ```swift
/// let writer = try JournalWriter(folder)
/// let ticket = try writer.newTicket(now: now)           // once
/// let receipt = try writer.append(lead, ticket: ticket, at: now)   // until it succeeds
/// show(receipt.folio)
/// ```
///
/// Holds the clinic's public keys and the machine's own key in memory. A rotation of the clinic's
/// key is seen before the next entry is written; a change of the machine's key at the next start.
/// Several programs may append to one journal: their entries queue up.
public struct JournalWriter: Sendable {
  /// Where the journal and the keys are.
  public let folder: DataFolder
  let key: DeviceKey
  let sealer: SealerInForce
  let file: JournalFile
  /// Whose acts this writer can sign, by name.
  private(set) var people: [String: StaffKey]

  /// Prepares to write, and sees now whether that will be possible.
  ///
  /// - Parameter people: whose acts are to be written; a lobby that writes leads has none.
  /// - Throws: where a key is missing or malformed, or the journal is absent, foreign, damaged, of
  ///   another schema or not to be written to. A journal is never made anew here: one that is
  ///   absent has been lost, and nothing may hide that.
  public init(
    _ folder: DataFolder, signedBy people: StaffKey...
  ) throws(LeadStoreError) {
    try self.init(folder, people: people) { file throws(LeadStoreError) in
      try folder.sealer(file)
    }
  }

  /// - Parameter sealer: the first one; others are as the journal states them.
  init(
    _ folder: DataFolder, people: [StaffKey],
    sealer: (JournalFile) throws(LeadStoreError) -> Sealer
  ) throws(LeadStoreError) {
    self.folder = folder
    self.people = Dictionary(
      people.compactMap { key in key.name.map { ($0, key) } },
      uniquingKeysWith: { first, _ in first })
    key = try folder.deviceKey()
    guard try folder.devices()[key.device] != nil else {
      throw .deviceUnregistered(device: key.device)
    }
    // A list that cannot be understood is told before anything is brought up to date.
    _ = try folder.recipients()
    file = JournalFile(path: folder.journalPath)
    try file.prepareForWriting()
    self.sealer = SealerInForce(try sealer(file))
    // What cannot be taken away now keeps nobody from writing.
    try? folder.sweep()
  }

  /// The same, able to sign what a person does.
  public func signing(as key: StaffKey) -> Self {
    var writer = self
    if let name = key.name { writer.people[name] = key }
    return writer
  }

  /// The name under which this machine signs.
  public var device: String { key.device }

  /// Draws the names for one lead; nothing is written.
  public func newTicket(now: Moment) throws(LeadStoreError) -> Ticket {
    let folio = try file.read { db in
      var folio = Folio(bits: .random(in: 0 ... .max))
      while try EntryRow.isTaken(folio, db) { folio = Folio(bits: .random(in: 0 ... .max)) }
      return folio
    }
    return Ticket(now: now, folio: folio)
  }

  /// Seals a lead and appends it, if the journal does not have the ticket already.
  ///
  /// When this returns, the entry is committed, synced, and was read back byte for byte over a
  /// second connection. When it throws, show no folio; the lead may be on the disk or not, and
  /// calling again with the same ticket settles it without a second entry. A ticket stands for the
  /// lead it was first written with.
  /// - Throws: ``LeadStoreError/folioTaken`` where a new ticket is needed; else the same ticket may
  ///   be tried again.
  public func append(
    _ lead: Lead, ticket: Ticket, at: Moment
  ) throws(LeadStoreError) -> Receipt {
    let entry = try append(draft(lead, ticket, at: at))
    return Receipt(
      seq: entry.seq, id: entry.id, lead: entry.lead, folio: ticket.folio,
      isWitnessed: witness(entry))
  }

  func draft(_ lead: Lead, _ ticket: Ticket, at: Moment) -> EntryDraft {
    EntryDraft(
      id: ticket.id, lead: ticket.lead, kind: .lead, folio: ticket.folio,
      payload: LeadPayload(lead, ticket: ticket, device: device, at: at))
  }
}

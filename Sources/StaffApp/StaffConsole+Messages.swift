public import Casework
public import Consultation
public import Terminal

extension StaffConsole {
  /// Something that happened at the console or in the store.
  public enum Message: Equatable, Sendable {
    /// The person at the console did something.
    case input(Input)
    /// What time it is, and how far the clock is by which waits are measured.
    case clock(Moment, Uptime)
    /// The passphrase opened the key; the cases follow.
    case unlocked(by: String)
    /// The passphrase did not; the next one is heard after so many seconds.
    case refused(waitSeconds: Int)
    /// It was not even tried: the next one is heard after so many seconds.
    case tooSoon(waitSeconds: Int)
    /// The key or the cases could not be opened.
    case unlockFailed(Trouble)
    /// So many of so many entries are opened; with the last one, all cases are here.
    case loaded(Int, of: Int)
    /// Cases that were opened, blocked ones too, and who saw what in that time. The first such
    /// message opens the console; every further one brings what is older.
    case cases([Case], accesses: [AccessEvent])
    /// Leads that a kiosk has kept since.
    case arrived([LeadRecord])
    /// Events that were recorded since, here or elsewhere; known ones do no harm.
    case happened([Case.Happening])
    /// Access entries that were recorded since.
    case accesses([AccessEvent])
    /// Leads whose content was deleted.
    case erased([LeadID])
    /// How many visits reached each screen of the kiosk on each day; the screens in their order.
    /// Their words are `staff.funnel.SCREEN`.
    case reached([CalendarDay: [String: Int]], screens: [String])
    /// A batch is kept, with the places its events took.
    case recorded(batch: Int, [Case.Happening])
    /// A batch could not be kept this time.
    case recordFailed(batch: Int, Trouble)
    /// Something else that was asked for is done.
    case done(Outcome)
    /// Something else that was asked for failed.
    case failed(Trouble)
    /// The QR code of a text; none where the terminal cannot show it.
    case encoded(String, QRCode?)
    /// A tap on something that means something.
    case intent(Intent)
  }

  /// What a tap on a region of the last frame means; only the console can make one.
  public struct Intent: Equatable, Sendable {
    let meaning: Meaning
  }

  /// What was done outside.
  public enum Outcome: Hashable, Sendable {
    /// Leads were written to a file; so many people stayed because they may not be contacted.
    case exported(path: String, leftOut: Int)
    /// A person's document was written to a file.
    case documented(path: String)
    /// The text was handed to the terminal's clipboard.
    case copied
  }

  /// Something to be done outside.
  public enum Effect: Equatable, Sendable {
    /// Try to open the staff key of this name, or where it is empty anybody's; ends in `.unlocked`
    /// and then `.cases`, or in `.refused`, `.tooSoon` or `.unlockFailed`.
    case unlock(name: String, passphrase: String)
    /// Give up unlocking or loading; no message is awaited any more.
    case cancel
    /// Keep these changes; ends in `.recorded` or `.recordFailed`. The same batch comes again until
    /// it is kept, so the ids of its events must be chosen at the first try.
    case record(Batch)
    /// Note that a lead was shown whole.
    case opened(LeadID)
    /// Write leads to a file and note it; ends in `.done` or `.failed`.
    case export(Export)
    /// Write the readable record for its person, and note that it was handed over; ends in `.done`
    /// or `.failed`.
    case document(LeadID)
    /// Hand a text to the terminal's clipboard; ends in `.done` or `.failed`.
    case copy(String)
    /// Make a QR code; ends in `.encoded`.
    case encode(String)
    /// Drop keys and everything that was opened, note the lock, and repaint the whole screen.
    case lock
    /// Lock and end the program.
    case quit
  }

  /// Changes that are kept together, in their order.
  public struct Batch: Hashable, Sendable, Identifiable {
    /// Counts the batches of a session.
    public let id: Int
    /// Kept all or none.
    public let changes: [Proposal]
  }

  /// A change of a lead, not kept yet.
  public struct Proposal: Hashable, Sendable {
    /// Whose case is changed.
    public let lead: LeadID
    /// What becomes of it.
    public let change: CaseChange
    /// The last entry about the lead that was on the screen.
    public let seen: Int64
  }

  /// Leads to write to a file, and why.
  public struct Export: Hashable, Sendable {
    /// What the file is to be read by.
    public let format: LeadFormat
    /// In the order of the list they were chosen in.
    public let leads: [LeadID]
    /// In the words of whoever exports; it stands in the journal.
    public let reason: String

    /// Leads in a format, for a reason in words.
    public init(format: LeadFormat, leads: [LeadID], reason: String) {
      self.format = format
      self.leads = leads
      self.reason = reason
    }
  }
}

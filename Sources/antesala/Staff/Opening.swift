import Casework
import LeadStore
import StaffApp

/// The cases on their way from the journal to the console, the newest first.
struct Opening {
  private var batches: CaseBatches.Iterator
  /// Opened and not yet told.
  private var cases: [Case] = []
  private var accesses: [AccessEvent] = []
  /// How many cases were told; `nil` before the first batch.
  private var told: Int?
  private(set) var unreadable: [LeadStoreError] = []

  init(_ reader: JournalReader) { batches = reader.newestFirst().makeIterator() }

  /// The last entry that comes this way; what is after it is news.
  var last: Int64 { batches.last }

  /// Opens some more, and says what the console should hear; `nil` once it has heard all.
  ///
  /// The list is arranged anew each time cases are told, so they are told when there are a quarter
  /// more than before: all arranging together costs no more than some times the last.
  mutating func next() -> [StaffConsole.Message]? {
    let batch = batches.next()
    if let batch {
      cases += batch.cases
      accesses = batch.accesses + accesses
      unreadable += batch.unreadable
    } else if told != nil, cases.isEmpty, accesses.isEmpty {
      return nil
    }
    let (opened, all) = batch.map { ($0.opened, $0.of) } ?? (Int(last), Int(last))
    let progress = StaffConsole.Message.loaded(opened, of: all)
    if opened < all, let told, cases.count * 4 < told { return [progress] }
    defer { (cases, accesses) = ([], []) }
    told = (told ?? 0) + cases.count
    let news = StaffConsole.Message.cases(cases, accesses: accesses)
    return opened < all ? [progress, news] : [news, progress]
  }
}

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
    guard let batch = batches.next() else {
      if told != nil && cases.isEmpty && accesses.isEmpty { return nil }
      return [tell(), .loaded(Int(last), of: Int(last))]
    }
    cases += batch.cases
    accesses = batch.accesses + accesses
    unreadable += batch.unreadable
    let progress = StaffConsole.Message.loaded(batch.opened, of: batch.of)
    if batch.opened == batch.of { return [tell(), progress] }
    if let told, cases.count * 4 < told { return [progress] }
    return [progress, tell()]
  }

  private mutating func tell() -> StaffConsole.Message {
    defer { (cases, accesses) = ([], []) }
    told = (told ?? 0) + cases.count
    return .cases(cases, accesses: accesses)
  }
}

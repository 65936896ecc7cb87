public import Casework
import Consultation

/// Some cases of the journal, whole, and what else was opened with them.
public struct CaseBatch: Sendable {
  /// Newest first; older than those of the batch before.
  public let cases: [Case]
  /// In the order of the journal; older than those of the batch before.
  public let accesses: [AccessEvent]
  /// What could not be read.
  public let unreadable: [LeadStoreError]
  /// How many entries have been opened so far.
  public let opened: Int
  /// How many there are to open.
  public let of: Int
}

/// All cases, the newest first, each opened when it is asked for and whole as it comes.
///
/// What is done about a lead stands after it in the journal. So whoever reads from the end knows
/// all about a lead when they come to it, and those who wait now are there at once.
public struct CaseBatches: Sequence, Sendable {
  let reader: JournalReader
  let threads: Int
  /// How many entries a page spans; the first begins with the first entry.
  let span: Int64

  /// Begins a walk of its own, from what now is the end of the journal.
  public func makeIterator() -> Iterator { Iterator(reader, threads: threads, span: span) }

  /// One walk to the beginning of the journal.
  public struct Iterator: IteratorProtocol {
    private let reader: JournalReader
    private let pages: PageReader
    private let file: JournalFile
    private let threads: Int
    private let span: Int64
    /// The last entry that the walk looks at, 0 in an empty journal.
    public let last: Int64
    /// The last entry that has not been looked at; 0 where all have been.
    private var left: Int64
    private var fault: LeadStoreError?
    private var histories: [LeadID: [Case.Happening]] = [:]
    private var erased: Set<LeadID> = []

    init(_ reader: JournalReader, threads: Int, span: Int64) {
      self.reader = reader
      self.threads = threads
      self.span = span
      pages = PageReader(reader)
      file = reader.file
      do throws(LeadStoreError) {
        last = try reader.lastSeq()
        left = last
      } catch {
        (last, left, fault) = (0, 0, error)
      }
    }

    /// The next batch; `nil` after the first entry. A journal that cannot be read is the last.
    public mutating func next() -> CaseBatch? {
      if let fault {
        self.fault = nil
        return CaseBatch(cases: [], accesses: [], unreadable: [fault], opened: 0, of: Int(last))
      }
      guard left > 0 else { return nil }
      let seqs = stretches()
      let (pages, span) = (pages, span)
      let stretches = Threads.map(seqs, threads: threads) { seqs in
        Result { () throws(LeadStoreError) in
          try pages.stretch(seqs, isPage: Int64(seqs.count) == span)
        }
      }
      var items: [JournalItem] = []
      walk: for stretch in stretches {
        switch stretch {
        case .success(let stretch): items = stretch.items + items
        case .failure(let error):
          // Without this stretch, nothing older is whole.
          left = 0
          fault = error
          break walk
        }
      }
      pages.keep(stretches.compactMap { try? $0.get().draft })
      for happening in items.happenings {
        histories[happening.event.lead, default: []].append(happening)
      }
      erased.formUnion(items.erased)
      let parts = items.records.reversed().filter { !erased.contains($0.leadID) }.map { record in
        (record, histories.removeValue(forKey: record.leadID) ?? [])
      }
      return CaseBatch(
        cases: Threads.map(parts, threads: threads) { Case($0, history: $1) },
        accesses: items.accesses, unreadable: reader.causes(of: items.unreadable),
        opened: Int(last - left), of: Int(last))
    }

    /// The next stretches, each with an entry at its end: where a number is missing, be it in
    /// thousands of millions of places, nothing is looked for.
    private mutating func stretches() -> [ClosedRange<Int64>] {
      var seqs: [ClosedRange<Int64>] = []
      while left > 0, seqs.count < threads {
        let first = (left - 1) / span * span + 1
        seqs.append(first...left)
        do throws(LeadStoreError) {
          left = try file.read { db in try EntryRow.last(upTo: first - 1, db) }
        } catch {
          (left, fault) = (0, error)
        }
      }
      return seqs
    }
  }
}

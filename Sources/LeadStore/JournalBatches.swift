import Casework
import Consultation
import GRDB

/// Some entries of the journal in a row, opened.
public struct JournalBatch: Sendable {
  /// In the order of the journal, without entries that are empty.
  public let items: [JournalItem]
  /// The place of the last entry looked at, from where the next batch goes on.
  public let seq: Int64
}

/// The journal in batches, each opened when it is asked for, by threads that end with it.
///
/// Entries are fetched in one short transaction a batch, so a long walk never keeps a kiosk from
/// writing. Where the journal itself cannot be read, that is the last item of the last batch.
public struct JournalBatches: Sequence, Sendable {
  let reader: JournalReader
  let after: Int64
  let size: Int
  let threads: Int

  /// Begins a walk of its own.
  public func makeIterator() -> Iterator { Iterator(walk: self, seq: after) }

  /// One walk along the journal.
  public struct Iterator: IteratorProtocol {
    let walk: JournalBatches
    var seq: Int64
    private var isOver = false

    init(walk: JournalBatches, seq: Int64) {
      self.walk = walk
      self.seq = seq
    }

    /// The next batch; `nil` after the last entry.
    public mutating func next() -> JournalBatch? {
      if isOver { return nil }
      let start = seq
      do throws(LeadStoreError) {
        let size = walk.size
        let lines = try walk.reader.file.read { db in
          try EntryRow.next(after: start, limit: size, db)
        }
        guard let last = lines.last else {
          isOver = true
          return nil
        }
        seq = last.seq
        let key = walk.reader.key
        let items = Threads.map(lines, threads: walk.threads) { line in key.item(line) }
        return JournalBatch(items: items.compactMap { $0 }, seq: seq)
      } catch {
        isOver = true
        return JournalBatch(items: [.unreadable(seq: start, error)], seq: start)
      }
    }
  }
}

extension StaffKey {
  /// What a row says; `nil` where an erasure has emptied it.
  func item(_ line: EntryRow.Line) -> JournalItem? {
    switch line.entry {
    case .success(let entry): item(entry)
    case .failure(let error): .unreadable(seq: line.seq, error)
    }
  }
}

import Consultation
import Foundation
import GRDB

extension SealedJournal {
  /// What an export did, and what it could not do.
  public struct Export: Hashable, Sendable {
    /// The names of the files written.
    public var written: [String] = []
    /// The names of files that were there already with the same bytes.
    public var kept: [String] = []
    /// Entries without a file because an erasure emptied them.
    public var emptied: [Int64] = []
    /// Entries without a file because their rows are malformed.
    public var malformed: [Int64] = []
  }

  /// Writes the age file of every entry into a folder; needs no key.
  ///
  /// A lead becomes `000012-7K4M-9QXD.age`, another entry `000013-event.age`, and a
  /// rotation or another statement about keys, which is in the clear, `000014-rotation.txt`. The folder is made
  /// where it is missing; files are whole or absent, with mode 0600. An export into the same folder
  /// later adds what is new.
  /// - Throws: ``LeadStoreError/alreadyThere(path:)`` at a file of that name with other bytes.
  public func exportSealed(to folder: String) throws(LeadStoreError) -> Export {
    do throws(LeadStoreError) {
      try Folder.create(folder)
    } catch .alreadyThere {
      guard try FileMode(of: folder).isFolder else { throw .notAFolder(path: folder) }
    }
    try Draft.sweep(folder)
    var export = Export()
    var seq: Int64 = 0
    while true {
      let start = seq
      let lines = try file.read { db in try EntryRow.next(after: start, limit: 64, db) }
      guard let last = lines.last else { return export }
      for line in lines {
        switch line.entry {
        case .failure: export.malformed.append(line.seq)
        case .success(let entry) where entry.isEmptied: export.emptied.append(entry.seq)
        case .success(let entry): try export.write(entry, into: folder)
        }
      }
      seq = last.seq
    }
  }
}

extension SealedJournal.Export {
  fileprivate mutating func write(_ entry: Entry, into folder: String) throws(LeadStoreError) {
    let name = entry.fileName
    let path = "\(folder)/\(name)"
    do throws(LeadStoreError) {
      try PrivateFile.create(path, entry.sealed)
      written.append(name)
    } catch .alreadyThere {
      guard try PrivateFile.contents(of: path) == entry.sealed else {
        throw .alreadyThere(path: path)
      }
      kept.append(name)
    }
  }
}

extension Entry {
  /// The name under which the entry's age file is exported; sorts in the order of the journal.
  public var fileName: String {
    let digits = String(seq)
    let place = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    let suffix = kind.isStatement ? "txt" : "age"
    return "\(place)-\(folio?.description ?? kind.rawValue).\(suffix)"
  }
}

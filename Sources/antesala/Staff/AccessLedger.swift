import Casework
import LeadStore
import Logging

/// Hands accesses to the journal; what it cannot take, because there is no room, waits here until it can.
///
/// Somebody must be able to call the visitors on the day on which the disk is full.
final class AccessLedger {
  private let folder: DataFolder
  private let key: StaffKey
  private var known: JournalWriter?
  /// What is not on record yet, the oldest first.
  private(set) var waiting: [AccessEvent] = []

  init(_ folder: DataFolder, key: StaffKey) { (self.folder, self.key) = (folder, key) }

  /// Who writes, once something could be written.
  func writer() throws(LeadStoreError) -> JournalWriter {
    if let known { return known }
    let writer = try JournalWriter(folder, signedBy: key)
    known = writer
    return writer
  }

  /// Records an access now.
  func record(_ access: AccessEvent) throws(LeadStoreError) {
    try Again.whenBusy { () throws(LeadStoreError) in _ = try writer().append(access) }
  }

  /// Records an access now, or as soon as there is room.
  func recordInTime(_ access: AccessEvent) throws(LeadStoreError) {
    guard waiting.isEmpty else { return waiting.append(access) }
    do throws(LeadStoreError) {
      try record(access)
    } catch  where error.leavesReading {
      waiting.append(access)
    }
  }

  /// Records what waits, as far as there is room now.
  ///
  /// - Returns: whether anything was recorded.
  func catchUp() throws(LeadStoreError) -> Bool {
    let before = waiting.count
    while let access = waiting.first {
      do throws(LeadStoreError) {
        try record(access)
        waiting.removeFirst()
      } catch  where error.leavesReading {
        break
      }
    }
    return waiting.count < before
  }
}

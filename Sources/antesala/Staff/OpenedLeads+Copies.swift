import Casework
import LeadStore

extension OpenedLeads {
  /// Names the backups that still hold what was erased: an erasure does not reach into them.
  func tellCopies(of erased: [LeadID]) throws {
    var told: Set<String> = []
    for lead in erased {
      let copies = try withStore { () throws(LeadStoreError) in
        try folder.backups(containing: lead)
      }
      for name in copies.containing where told.insert(name).inserted {
        try StandardOutput.write("still in the backup \(name)\n")
      }
      for name in copies.unreadable where told.insert(name).inserted {
        StandardError.write("antesala: backup \(name): unreadable\n")
      }
    }
  }
}

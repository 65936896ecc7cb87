import Casework
import Consultation
import LeadFormats
import LeadStore

extension OpenedLeads {
  /// Says where copies of erased leads may still be: in which backups, and in what left the store.
  func tellCopies(of erased: [LeadID]) throws {
    guard !erased.isEmpty else { return }
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
    for access in try contents().accesses where erased.contains(where: access.leads.contains) {
      let format = access.subject.flatMap(LeadFormat.init(rawValue:))
      guard let what = access.act.copy(as: format) else { continue }
      let words = "\(what) on \(Zone.wall.day(of: access.at))"
      if told.insert(words).inserted { try StandardOutput.write("\(words); not reached\n") }
    }
  }
}

extension AccessEvent.Act {
  /// What left the store in the clear, if something did.
  fileprivate func copy(as format: LeadFormat?) -> String? {
    switch self {
    case .exported: "exported" + (format.map { " as \($0.rawValue)" } ?? "")
    case .handedOver: "written out as a document"
    case .unlocked, .refused, .locked, .opened, .keys, .backup: nil
    }
  }
}

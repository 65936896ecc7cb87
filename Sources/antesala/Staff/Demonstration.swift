import Consultation
import Glibc
import LeadStore

/// A data folder whose leads are nobody's, and the passphrase that everybody may know.
enum Demonstration {
  static let staff = "demo"
  static let passphrase = "demo demo demo"

  /// The passphrase protects nothing here, so trying it need not cost.
  static let workFactor = 12

  /// A writer that signs for these people, who do not exist.
  static func writer(
    in folder: DataFolder, for people: [String]
  ) throws(LeadStoreError) -> JournalWriter {
    let own = try StaffKey.open(
      in: folder, name: staff, passphrase: passphrase, at: ClockReading(moment: .now))
    return try JournalWriter(folder, signedBy: own).inventing(people, by: own, at: .now)
  }

  /// Marks a data folder as a demonstration.
  static func mark(_ folder: DataFolder) throws {
    _ = try PrivateOutput(mark(of: folder)).keep()
  }

  /// The passphrase of a demonstration; `nil` for a data folder in earnest.
  static func passphrase(of folder: DataFolder) -> String? {
    access(mark(of: folder), F_OK) == 0 ? passphrase : nil
  }

  /// Where its console writes what leaves the store.
  static func exports(of folder: DataFolder) -> String { "\(folder.path)-exports" }

  private static func mark(of folder: DataFolder) -> String { "\(folder.path)/DEMO" }
}

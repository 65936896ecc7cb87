import Glibc
import LeadStore

/// A data folder whose leads are nobody's, and the passphrase that everybody may know.
enum Demonstration {
  static let staff = "demo"
  static let passphrase = "demo demo demo"

  /// Marks a data folder as a demonstration.
  static func mark(_ folder: DataFolder) throws {
    _ = try PrivateOutput(mark(of: folder)).keep()
  }

  /// The passphrase of a demonstration; `nil` for a data folder in earnest.
  static func passphrase(of folder: DataFolder) -> String? {
    access(mark(of: folder), F_OK) == 0 ? passphrase : nil
  }

  private static func mark(of folder: DataFolder) -> String { "\(folder.path)/DEMO" }
}

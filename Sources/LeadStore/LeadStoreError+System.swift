import Foundation
import GRDB

extension LeadStoreError {
  /// The fact behind an `errno`.
  init(errno code: Int32, path: String) {
    self =
      switch code {
      case ENOENT: .missing(path: path)
      case ENOTDIR: .notAFolder(path: path)
      case EEXIST: .alreadyThere(path: path)
      case ELOOP, EISDIR, ENXIO, ENODEV: .notAFile(path: path)
      case ENOTEMPTY: .folderNotEmpty(path: path)
      case EACCES, EPERM: .permissionDenied(path: path)
      case EROFS: .readOnly(path: path)
      case ENOSPC, EDQUOT: .diskFull(path: path)
      default: .inputOutput(path: path, code: code)
      }
  }

  /// The fact behind an error of the database; its message, which may quote data, is let go.
  init(_ error: any Error, path: String) {
    if let known = error as? LeadStoreError {
      self = known
      return
    }
    guard let error = error as? DatabaseError else {
      self = .database(path: path, code: ResultCode.SQLITE_ERROR.rawValue)
      return
    }
    self =
      switch error.resultCode {
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_READONLY: .readOnly(path: path)
      case .SQLITE_PERM, .SQLITE_AUTH: .permissionDenied(path: path)
      case .SQLITE_CANTOPEN: .permissionDenied(path: path)
      case .SQLITE_CORRUPT: .journalDamaged(path: path)
      case .SQLITE_NOTADB: .notAJournal(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .journalBusy(path: path)
      case .SQLITE_IOERR:
        .inputOutput(path: path, code: error.extendedResultCode.rawValue)
      default: .database(path: path, code: error.extendedResultCode.rawValue)
      }
  }

  /// Whether nothing can be written for now, while what is there can be read.
  public var leavesReading: Bool {
    if case .diskFull = self { return true }
    if case .readOnly = self { return true }
    return false
  }

  /// Whether a commit that failed so may have reached the disk nevertheless.
  var leavesCommitInDoubt: Bool {
    if case .inputOutput = self { true } else { false }
  }
}

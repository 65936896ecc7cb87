import Glibc
import LeadStore
import StaffApp

/// Where the console writes what leaves the store: private files in a folder of the person's own.
struct ExportFolder {
  let path: String

  /// The folder named by `ANTESALA_EXPORTS`; else that of a demonstration, which is thrown away with
  /// it; else `~/antesala-exports`.
  ///
  /// - Throws: a `Failure` where the environment names none that will do.
  init(of folder: DataFolder) throws(Failure) {
    path = try Self.named(for: folder)
    do throws(Failure) {
      try ClearPlace.check(path, outside: folder.path)
    } catch {
      throw Failure(error.message, hint: Self.hint, code: .configuration)
    }
    var status = stat()
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure("\(path) is no folder", hint: Self.hint, code: .configuration)
    }
  }

  private static func named(for folder: DataFolder) throws(Failure) -> String {
    if let given = variable("ANTESALA_EXPORTS") {
      guard given.hasPrefix("/") else {
        throw Failure(
          "ANTESALA_EXPORTS does not begin with /: \(Printable.line(given))", hint: hint,
          code: .configuration)
      }
      return given
    }
    if Demonstration.passphrase(of: folder) != nil { return Demonstration.exports(of: folder) }
    guard let home = variable("HOME"), home.hasPrefix("/") else {
      throw Failure("HOME names no folder", hint: hint, code: .configuration)
    }
    return home + "/antesala-exports"
  }

  static let hint = "ANTESALA_EXPORTS=/path/to/a/folder"

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// Whether files in the clear may be written from a console, and where to.
enum ExportDoor {
  /// The screen is the kiosk's: none at all.
  case lobby
  case barred(Failure)
  case open(ExportFolder)

  init(of folder: DataFolder, isGuest: Bool) {
    guard !isGuest else {
      self = .lobby
      return
    }
    do throws(Failure) {
      self = .open(try ExportFolder(of: folder))
    } catch {
      self = .barred(error)
    }
  }

  /// What the console is told of it.
  var place: ExportPlace {
    switch self {
    case .lobby: .lobby
    case .barred(let failure): .nowhere(Trouble(leaving: failure))
    case .open(let folder): .folder(folder.path)
    }
  }

  /// The folder, if there is one; looked at again, since it may have changed since.
  func folder(of data: DataFolder) throws(Failure) -> ExportFolder {
    switch self {
    case .lobby:
      throw Failure("nothing is written in the clear from the kiosk's screen", code: .permission)
    case .barred(let failure): throw failure
    case .open: return try ExportFolder(of: data)
    }
  }
}

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
    guard !ClearPlace.isIn(folder.path, path) else {
      throw .export(.place(.inDataFolder(path)))
    }
    var status = stat()
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFDIR else {
      throw .export(.place(.noFolder(path)))
    }
  }

  private static func named(for folder: DataFolder) throws(Failure) -> String {
    if let given = variable("ANTESALA_EXPORTS") {
      guard given.hasPrefix("/") else { throw .export(.place(.relative(given))) }
      return given
    }
    if Demonstration.passphrase(of: folder) != nil { return Demonstration.exports(of: folder) }
    guard let home = variable("HOME"), home.hasPrefix("/") else {
      throw .export(.place(.noHome))
    }
    return home + "/antesala-exports"
  }

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
    case .lobby: throw .export(.fromLobby)
    case .barred(let failure): throw failure
    case .open: return try ExportFolder(of: data)
    }
  }
}

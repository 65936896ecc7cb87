import Consultation
import LeadStore

/// Why nothing leaves the store, or not to that place.
enum ExportFailure {
  case noReason
  /// Not all of the journal can be read; the first fault.
  case notWhole(LeadStoreError)
  case entriesMalformed(Int)
  case inDataFolder(String)
  case isThere(path: String)
  /// A folder, link or device has the name.
  case isNoFile(path: String)
  case folderFull(String)
  /// The screen is the kiosk's.
  case fromLobby
  /// What the environment names for the console's exports.
  case place(Place)

  enum Place {
    case inDataFolder(String)
    case relative(String)
    case noFolder(String)
    case noHome
  }
}

extension ExportFailure {
  /// What to type to name another folder for the console's exports.
  static let variable = "ANTESALA_EXPORTS=/path/to/a/folder"

  var words: FailureWords {
    switch self {
    case .noReason:
      .init("an export needs a reason", hint: "--reason \"monthly report\"", .usage)
    case .notWhole(let first):
      .init(
        "not all of the journal can be read, so nothing was exported",
        hint: "antesala store verify; with --incomplete what cannot be read is left out",
        Failure.Code(first.kind))
    case .entriesMalformed(let count):
      .init(
        "malformed: \(count.counted("entry", "entries"))", hint: "antesala store verify",
        .dataError)
    case .inDataFolder(let folder):
      .init(Self.inDataFolder(folder), hint: "name another folder", .cannotCreate)
    case .isThere(let path):
      .init(
        "\(path) is there already", hint: "name another file, or add --force", .cannotCreate)
    case .isNoFile(let path):
      .init(
        "\(path) is there already and no plain file", hint: "name another file", .cannotCreate)
    case .folderFull(let folder): .init("\(folder) holds too many files", .cannotCreate)
    case .fromLobby:
      .init("nothing is written in the clear from the kiosk's screen", .permission)
    case .place(let place):
      .init(Self.sentence(place), hint: Self.variable, .configuration)
    }
  }

  private static func sentence(_ place: Place) -> String {
    switch place {
    case .inDataFolder(let folder): inDataFolder(folder)
    case .relative(let given):
      "ANTESALA_EXPORTS does not begin with /: \(Printable.line(given))"
    case .noFolder(let path): "\(path) is no folder"
    case .noHome: "HOME names no folder"
    }
  }

  private static func inDataFolder(_ folder: String) -> String {
    "\(folder) is in the data folder, where nothing stands in the clear"
  }
}

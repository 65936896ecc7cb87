import Consultation

/// Why keys, or those who have them, stay as they are.
enum KeyFailure {
  /// Nobody has vouched for those in the folder yet.
  case unvouched(path: String)
  case differ(path: String)
  case declined
  /// A recovery key that belongs to another clinic.
  case opensNothing(path: String)
  case statementTooLarge(path: String)
  case nobodyNamed
  /// Words such as `me` and `nobody` mean something else.
  case nameReserved(String, reserved: [String])
  case entriesLeft(Int)
  case groupUnknown(String)
}

extension KeyFailure {
  private static let compare = "compare the fingerprints, then antesala keys accept"

  var words: FailureWords {
    switch self {
    case .unvouched(let path):
      .init(
        "\(path): nobody has vouched for these keys yet", hint: Self.compare, .configuration)
    case .differ(let path):
      .init(
        "\(path): the keys that files name are not those that the journal states",
        hint: Self.compare, .configuration)
    case .declined: .init("nothing was changed", .permission)
    case .opensNothing(let path):
      .init(
        "this key opens no lead of \(path)",
        hint: "is it the sheet of this clinic? antesala keys show", .dataError)
    case .statementTooLarge(let path): .init("\(path): too large to state keys", .dataError)
    case .nobodyNamed:
      .init("with the recovery key somebody must be named", hint: "--for NAME", .usage)
    case .nameReserved(let name, let reserved):
      .init(
        "nobody can be called '\(name)', which has a meaning of its own",
        hint: "not " + reserved.joined(separator: ", "), .usage)
    case .entriesLeft(let count):
      .init(
        "could not be opened, and left as it was: \(count.counted("entry", "entries"))",
        hint: "antesala store verify", .dataError)
    case .groupUnknown(let group):
      .init(
        "there is no group '\(Printable.line(group))'",
        hint: "addgroup --system antesala, as root", .usage)
    }
  }
}

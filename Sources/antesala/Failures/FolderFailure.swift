import Consultation
import LeadStore

/// What is found in a data folder, its copy or the machine's clock, and stops a command.
enum FolderFailure {
  case none(path: String)
  case unsound(path: String, Verification)
  /// The copy is as the store is.
  case copyUnsound(problems: Int)
  /// What is read cannot be recorded.
  case unrecorded(LeadStoreError)
  /// Months lie between today and the last that came.
  case clockDoubted(today: CalendarDay, newest: CalendarDay)
  /// Whoever vouches for the clock names another day.
  case clockDenied(today: CalendarDay, typed: String)
}

extension FolderFailure {
  var words: FailureWords {
    switch self {
    case .none(let path):
      .init(
        "there is no data folder \(path)",
        hint: "antesala setup --data '\(path)', or antesala demo to look around", .configuration)
    case .unsound(let path, let found):
      .init(
        "\(path): \(found.entriesInWords), \(found.problems.count.counted("problem"))",
        hint: "leave the folder as it is, copy it, and ask whoever maintains the kiosk",
        .dataError)
    case .copyUnsound(let count):
      .init(
        "the copy has the store's \(count.counted("problem"))", hint: "antesala store verify",
        .dataError)
    case .unrecorded(let error):
      .init(
        "\(error): who reads cannot be recorded", hint: "--unrecorded reads all the same",
        .inputOutput)
    case .clockDoubted(let today, let newest):
      .init(
        "the clock says \(today), months away from what came last, on \(newest)",
        hint: "set the clock, or if today is \(today): --clock-is-right \(today)",
        .configuration)
    case .clockDenied(let today, let typed):
      .init(
        "the clock says \(today), not \(Printable.line(typed))", hint: "set the clock",
        .configuration)
    }
  }
}

import CaseWords
import Consultation

/// Where the console may put what leaves the store in the clear.
public enum ExportPlace: Hashable, Sendable {
  /// Private files in this folder, to be deleted by whoever asked for them.
  case folder(String)
  /// The screen is lent by the kiosk: on a machine of the lobby nothing is left in the clear, neither
  /// in files nor on a clipboard.
  case lobby
  /// No folder will do, and why.
  case nowhere(Trouble)

  /// How many days a file in the clear should be there at most.
  static let days = 1
}

extension Office {
  /// Why nothing can be written in the clear here; `nil` where it can.
  var barredExports: Notice? {
    switch desk.exports {
    case .folder: nil
    case .lobby: Notice(text: self[.leavingLobby], isProblem: true)
    case .nowhere(let trouble): trouble.notice(in: desk)
    }
  }

  /// Why nothing can be handed to the clipboard here; `nil` where it can.
  var barredClipboard: Notice? { desk.exports == .lobby ? barredExports : nil }

  /// Where a file in the clear would stand and when it should be gone.
  var leavingNote: String {
    guard case .folder(let path) = desk.exports else { return "" }
    let day = desk.today.adding(days: ExportPlace.days)
    return self[.leavingNote, ["path": path, "day": desk.says.short(day)]]
  }
}

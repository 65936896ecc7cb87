import CursesTerminal

/// Why a terminal is not taken.
enum ScreenFailure {
  /// For the staff's console, which has commands beside it.
  case console(CursesError)
  case kiosk(CursesError)
}

extension ScreenFailure {
  var words: FailureWords {
    switch self {
    case .console(let error):
      .init("\(error)", hint: "antesala leads does the same without screens", .unavailable)
    case .kiosk(let error): .init("\(error)", hint: error.hint, .unavailable)
    }
  }
}

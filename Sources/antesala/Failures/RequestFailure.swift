import Casework
import Consultation

/// Why a step of a visitor's request cannot be recorded.
enum RequestFailure {
  case comesLater
  /// Nothing was kept about the person yet, whose first record is of this day.
  case comesBefore(CalendarDay)
  case unknown
  case ambiguous
  case extensionUnreasoned
  case stepMisplaced(PrivacyRequest)
  case dayMisplaced(PrivacyRequest, today: CalendarDay)
}

extension RequestFailure {
  var words: FailureWords {
    switch self {
    case .comesLater: .init("that day is yet to come", .usage)
    case .comesBefore(let first):
      .init(
        "nothing was kept about this person on that day", hint: "a day from \(first) to today",
        .usage)
    case .unknown:
      .init("there is no such request", hint: "antesala leads request list --all", .dataError)
    case .ambiguous:
      .init("several requests begin like this", hint: "type more of it", .usage)
    case .extensionUnreasoned: .init("more time needs a reason", .usage)
    case .stepMisplaced(let request):
      .init(
        "the request is \(request.state.rawValue)\(request.isExtended ? " and was extended" : ""); "
          + "this step does not fit", hint: "antesala leads request list --all", .dataError)
    case .dayMisplaced(let request, let today):
      .init(
        "that day does not fit: the request was "
          + (request.answered.map { "answered on \($0)" } ?? "received on \(request.received)")
          + ", and today is \(today)",
        hint: "--on DAY, from then to today", .usage)
    }
  }
}

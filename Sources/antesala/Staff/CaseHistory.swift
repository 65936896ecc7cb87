import Casework
import Consultation

/// What staff did about a lead, line by line; what was taken back says so.
struct CaseHistory {
  private let one: Case

  init(_ one: Case) { self.one = one }

  var text: String {
    let state =
      "\ncase\n  stage         \(one.stage.line)\n  owner         \(one.owner ?? "-")\n"
      + "  follow-up     \(one.followUp.map { "\($0.on)\($0.purpose.map { ": \($0)" } ?? "")" } ?? "-")\n"
      + "  consents      \(one.purposes.map(\.rawValue).joined(separator: ", "))\n"
    let lines = one.history.map { happening in
      let event = happening.event
      let mark = one.undone.contains(event.id) ? " (taken back)" : ""
      return "  \(event.at)  \(event.by)  \(event.change.line)\(mark)\n"
    }
    return Self.printable(state)
      + (lines.isEmpty ? "" : "history\n" + lines.map(Self.printable).joined())
  }

  private static func printable(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Printable.line(String($0)) }
      .joined(separator: "\n")
  }
}

extension CaseChange {
  /// The change as it is printed.
  var line: String {
    switch self {
    case .stage(let stage): "stage \(stage.line)"
    case .note(let text): "note: " + text.split(separator: "\n").joined(separator: " / ")
    case .owner(let name): "owner \(name ?? "nobody")"
    case .followUp(let followUp):
      followUp.map { "follow-up \($0.on)\($0.purpose.map { ": \($0)" } ?? "")" } ?? "no follow-up"
    case .conversation(let channel): "conversation by \(channel.rawValue)"
    case .contact: "contact corrected"
    case .revocation(let purpose): "consent to \(purpose.rawValue) taken back"
    case .duplicate(let lead): "handled under \(lead)"
    case .separate: "handled by itself"
    case .request(let right, let received): "request for \(right.rawValue), received \(received)"
    case .requestStep(_, let step): "request \(step.line)"
    case .block: "blocked"
    case .unblock: "unblocked"
    case .undo: "took back an earlier act"
    }
  }
}

extension PrivacyRequest.Step {
  fileprivate var line: String {
    switch self {
    case .extended(let reason): "extended: \(reason)"
    case .answered(let day, let granted): "\(granted ? "granted" : "refused") on \(day)"
    case .carriedOut(let day): "carried out on \(day)"
    }
  }
}

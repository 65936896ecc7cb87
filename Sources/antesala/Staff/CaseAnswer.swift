import Casework
import Consultation
import LeadFormats

/// What a command that changed a case answers: one line, or the case as JSON.
struct CaseAnswer {
  private let one: Case

  init(_ one: Case) { self.one = one }

  func write(_ format: ResultFormat) throws {
    guard format == .text else { return try StandardOutput.write(CaseLines().line(for: one)) }
    var facts = [one.folio.description, one.stage.line]
    if let owner = one.owner { facts.append("owner \(owner)") }
    if let followUp = one.followUp { facts.append("follow-up \(followUp.on)") }
    if one.duplicateOf != nil { facts.append("merged") }
    if one.isBlocked { facts.append("blocked") }
    try StandardOutput.write(facts.joined(separator: "  ") + "\n")
  }
}

extension Stage {
  /// The stage as it is typed and printed.
  var line: String {
    switch self {
    case .new, .contacted, .attended: kind.rawValue
    case .booked(let day): day.map { "booked \($0)" } ?? "booked"
    case .closed(let reason): "closed \(reason.rawValue)"
    }
  }
}

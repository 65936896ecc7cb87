import Casework
import Consultation
import LeadFormats

/// What a command that changed a case answers: one line, or the case as JSON.
struct CaseAnswer {
  private let one: Case
  private let main: Folio?

  /// - Parameter main: where it is handled from now on, of a case that was just merged.
  init(_ one: Case, into main: Folio? = nil) {
    self.one = one
    self.main = main
  }

  func write(_ format: ResultFormat) throws {
    guard format == .text else { return try StandardOutput.write(CaseLines().line(for: one)) }
    var facts = [one.folio.description, one.stage.line]
    if let owner = one.owner { facts.append("owner \(owner)") }
    if let followUp = one.followUp { facts.append("follow-up \(followUp.on)") }
    if one.duplicateOf != nil { facts.append(main.map { "merged into \($0)" } ?? "merged") }
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

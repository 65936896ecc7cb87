import Casework
import Consultation
import LeadStore

/// A lead in one line: folio, day, name, telephone or e-mail, concerns, first treatment.
struct LeadLine {
  private let record: LeadRecord
  private let wording: Wording

  init(_ record: LeadRecord, wording: Wording) {
    self.record = record
    self.wording = wording
  }

  var text: String {
    let lead = record.lead
    let best = lead.advice.filter { $0.rank != nil }.min { ($0.rank ?? 0) < ($1.rank ?? 0) }
    return [
      record.folio.description,
      record.at.description,
      lead.contact.name,
      lead.contact.telephone ?? lead.contact.email ?? "-",
      lead.contact.channel.rawValue,
      concerns(lead),
      best.map { "\(wording.name($0.treatment)) (\($0.status.rawValue))" } ?? "-",
    ].map(Printable.line).joined(separator: "  ") + "\n"
  }

  private func concerns(_ lead: Lead) -> String {
    guard case .many(let chosen)? = lead.answers["concern"], !chosen.isEmpty else { return "-" }
    return chosen.map { wording.option($0, of: "concern") }.joined(separator: ", ")
  }
}

/// What may be sent to a terminal of text that came from outside.
enum Printable {
  /// The text without control characters, so that no name can steer the terminal.
  static func line(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
          case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
          default: true
          }
        }))
  }
}

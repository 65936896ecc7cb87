import Casework
import Consultation

/// Cases as a table: whom to call, since when they wait, about what.
struct CaseTable {
  private let rows: [CaseRow]
  private let wording: Wording
  private let now: Moment

  init(_ rows: some Sequence<CaseRow>, wording: Wording, now: Moment = .now) {
    self.rows = Array(rows)
    self.wording = wording
    self.now = now
  }

  var text: String {
    TextTable(
      [
        "folio", "waiting", "name", "contact", "concerns", "first treatment", "stage", "owner",
        "follow-up",
      ], rows.map(cells)
    ).text(ifEmpty: "no leads")
  }

  private func cells(_ row: CaseRow) -> [String] {
    let one = row.case
    let best = one.lead.advised.first
    return [
      one.folio.description,
      one.stage.kind == .new ? Self.time(from: one.record.at, to: now) : "-",
      one.contact.name,
      "\(one.contact.channel.rawValue) \(one.contact.telephone ?? one.contact.email ?? "-")",
      one.lead.concerns(in: "concern").map { wording.option($0, of: "concern") }
        .joined(separator: ", "),
      best.map { "\(wording.name($0.treatment)) (\($0.status.rawValue))" } ?? "-",
      one.stage.line + (row.duplicates.isEmpty ? "" : " +\(row.duplicates.count)"),
      one.owner ?? "-",
      one.followUp.map { "\($0.on)" + (one.isOverdue(on: .today) ? " LATE" : "") } ?? "-",
    ]
  }

  /// `5m`, `3h` or `2d`: how long somebody waits.
  private static func time(from start: Moment, to now: Moment) -> String {
    let minutes = max(0, now.secondsSince1970 - start.secondsSince1970) / 60
    if minutes < 60 { return "\(minutes)m" }
    return minutes < 48 * 60 ? "\(minutes / 60)h" : "\(minutes / 1440)d"
  }
}

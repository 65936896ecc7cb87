public import Casework
import Consultation

/// What is to be done about leads, on the calendar: iCalendar (RFC 5545), all-day events.
///
/// A follow-up, a booked visit, and the sessions of the plan that was recommended first, which are
/// tentative and take no time from anybody. Closed leads have nothing to be done. An event names
/// the folio and the visitor's first name; treatments and what staff wrote only where the edition
/// asks for health. UIDs stay the same from one export to the next, so a calendar that takes the
/// file again moves its events instead of doubling them.
public struct Agenda: LeadDocument {
  private let edition: Edition

  public init(_ edition: Edition) { self.edition = edition }

  public var opening: [UInt8] {
    [
      ContentLine("BEGIN", exactly: "VCALENDAR"),
      ContentLine("VERSION", exactly: "2.0"),
      ContentLine("PRODID", exactly: "-//Antesala//Leads//EN"),
      ContentLine("CALSCALE", exactly: "GREGORIAN"),
    ].bytes
  }

  public var closing: [UInt8] { ContentLine("END", exactly: "VCALENDAR").bytes }

  public func piece(for person: Person) -> [UInt8] {
    let lead = person.main
    guard !lead.isClosed else { return [] }
    return (followUp(lead) + visit(lead) + sessions(lead)).flatMap { lines($0, of: lead) }
  }

  /// One day of work.
  private struct Entry {
    /// Which of the lead's events it is; its UID comes from it.
    let number: Int
    let day: CalendarDay
    let category: String
    let heading: String
    var detail: String?
    var isTentative = false
    /// What last changed it, and how often it was changed.
    let revised: Moment
    var revision = 0
  }

  private func followUp(_ lead: Case) -> [Entry] {
    guard let followUp = lead.followUp else { return [] }
    let changes = lead.changes { $0.kind == .followUp }
    return [
      Entry(
        number: 0, day: followUp.on, category: "FOLLOW-UP",
        heading: heading(lead, .followUp), detail: followUp.purpose,
        revised: changes.last?.at ?? lead.record.at, revision: max(0, changes.count - 1))
    ]
  }

  private func visit(_ lead: Case) -> [Entry] {
    guard let day = lead.stage.day else { return [] }
    let changes = lead.changes { $0.kind == .stage }
    return [
      Entry(
        number: 1, day: day, category: "APPOINTMENT", heading: heading(lead, .visit),
        revised: lead.stageSince, revision: max(0, changes.count - 1))
    ]
  }

  private func sessions(_ lead: Case) -> [Entry] {
    guard let first = lead.ranked.first(where: { !$0.sessions.isEmpty }) else { return [] }
    return first.sessions.enumerated().map { place, day in
      Entry(
        number: 2 + place, day: day, category: "SESSION",
        heading: heading(lead, .session) + " \(place + 1)/\(first.sessions.count)",
        detail: edition.wording.name(first.treatment), isTentative: true, revised: lead.record.at)
    }
  }

  private func heading(_ lead: Case, _ phrase: ExportPhrase) -> String {
    let name = lead.contact.name.split(separator: " ").first ?? ""
    return "\(edition.wording[phrase]) · \(name) · \(lead.folio)"
  }

  private func lines(_ entry: Entry, of lead: Case) -> [UInt8] {
    var lines = [
      ContentLine("BEGIN", exactly: "VEVENT"),
      ContentLine("UID", exactly: DerivedID(lead.id, number: entry.number).description),
      ContentLine("DTSTAMP", exactly: entry.revised.basic),
      ContentLine("SEQUENCE", exactly: String(entry.revision)),
      ContentLine("DTSTART;VALUE=DATE", exactly: entry.day.basic),
      ContentLine("DTEND;VALUE=DATE", exactly: entry.day.adding(days: 1).basic),
      ContentLine("SUMMARY", entry.heading),
    ]
    if edition.withHealth, let detail = entry.detail {
      lines.append(ContentLine("DESCRIPTION", detail))
    }
    lines += [
      ContentLine("CATEGORIES", exactly: entry.category),
      ContentLine("CLASS", exactly: "PRIVATE"),
      ContentLine("STATUS", exactly: entry.isTentative ? "TENTATIVE" : "CONFIRMED"),
      ContentLine("TRANSP", exactly: "TRANSPARENT"),
      ContentLine("END", exactly: "VEVENT"),
    ]
    return lines.bytes
  }
}

extension Case {
  /// The events of some kind that count, in order.
  func changes(_ isWanted: (CaseChange) -> Bool) -> [CaseEvent] {
    history.map(\.event).filter { !undone.contains($0.id) && isWanted($0.change) }
  }
}

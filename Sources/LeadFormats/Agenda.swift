public import Casework
import Consultation

/// What is to be done about leads, on the calendar: iCalendar (RFC 5545), all-day events.
///
/// A follow-up, a booked visit, and the sessions of the plan that was recommended first, which are
/// tentative and take no time from anybody. Closed leads have nothing to be done, and a person with
/// several records has the days of the one where they are handled. An event names the folio and the
/// visitor's first name; treatments and what staff wrote only where the edition asks for health.
///
/// UIDs stay the same from one export to the next and `SEQUENCE`, the number of entries about the
/// lead, only grows, so a calendar that takes the file again moves its events instead of doubling
/// them. What a calendar was told once and is off now comes as cancelled, naming nobody.
public struct Agenda: LeadDocument {
  private let edition: Edition

  /// Takes the words, the clock and what calendars were told before from the edition.
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
    let entries = entries(of: person.main)
    let isOn = Set(entries.map(\.number))
    return entries.flatMap { lines($0, of: person.main) }
      + cancelled(in: person.main) { !isOn.contains($0.number) }
      + person.others.flatMap { cancelled(in: $0) { _ in true } }
  }

  public func farewell(to person: Person) -> [UInt8] {
    person.records.flatMap { cancelled(in: $0) { _ in true } }
  }

  private func entries(of lead: Case) -> [Entry] {
    lead.isClosed ? [] : followUp(lead) + visit(lead) + sessions(lead)
  }

  /// Those of the days that a calendar was told before, each as it was told last.
  private func cancelled(in lead: Case, where isOff: (Entry) -> Bool) -> [UInt8] {
    let told = edition.past.versions(of: lead).flatMap(entries)
    let last = Dictionary(told.map { ($0.number, $0) }) { $1 }
    return last.values.filter(isOff).sorted { $0.number < $1.number }
      .flatMap { lines($0, of: lead, isOff: true) }
  }

  /// One day of work.
  private struct Entry {
    /// Which of the lead's events it is; its UID comes from it.
    let number: Int
    let day: CalendarDay
    let category: String
    var detail: String?
    var isTentative = false
    /// What heads it, without a name.
    let phrase: ExportPhrase
    var ending = ""
  }

  private func followUp(_ lead: Case) -> [Entry] {
    guard let followUp = lead.followUp else { return [] }
    return [
      Entry(
        number: 0, day: followUp.on, category: "FOLLOW-UP", detail: followUp.purpose,
        phrase: .followUp)
    ]
  }

  private func visit(_ lead: Case) -> [Entry] {
    guard let day = lead.stage.visit else { return [] }
    return [Entry(number: 1, day: day, category: "APPOINTMENT", phrase: .visit)]
  }

  private func sessions(_ lead: Case) -> [Entry] {
    guard let first = lead.ranked.first(where: { !$0.sessions.isEmpty }) else { return [] }
    return first.sessions.enumerated().map { place, day in
      Entry(
        number: 2 + place, day: day, category: "SESSION",
        detail: edition.wording.name(first.treatment), isTentative: true, phrase: .session,
        ending: " \(place + 1)/\(first.sessions.count)")
    }
  }

  /// What is off names nobody and says so, for calendars that read no `STATUS`.
  private func heading(_ entry: Entry, of lead: Case, isOff: Bool) -> String {
    if isOff { return "\(edition.wording[.cancelled]) · \(edition.wording[entry.phrase])" }
    let name = lead.contact.name.split(separator: " ").first ?? ""
    return "\(edition.wording[entry.phrase]) · \(name) · \(lead.folio)\(entry.ending)"
  }

  private func lines(_ entry: Entry, of lead: Case, isOff: Bool = false) -> [UInt8] {
    let stamp = lead.history.map(\.event.at).max() ?? lead.record.at
    let status = isOff ? "CANCELLED" : entry.isTentative ? "TENTATIVE" : "CONFIRMED"
    var lines = [
      ContentLine("BEGIN", exactly: "VEVENT"),
      ContentLine("UID", exactly: DerivedID(lead.id, number: entry.number).description),
      ContentLine("DTSTAMP", exactly: max(stamp, lead.record.at).basic),
      ContentLine("SEQUENCE", exactly: String(lead.history.count)),
      ContentLine("DTSTART;VALUE=DATE", exactly: entry.day.basic),
      ContentLine("DTEND;VALUE=DATE", exactly: entry.day.adding(days: 1).basic),
      ContentLine("SUMMARY", heading(entry, of: lead, isOff: isOff)),
    ]
    if edition.withHealth, !isOff, let detail = entry.detail {
      lines.append(ContentLine("DESCRIPTION", detail))
    }
    lines += [
      ContentLine("CATEGORIES", exactly: entry.category),
      ContentLine("CLASS", exactly: "PRIVATE"),
      ContentLine("STATUS", exactly: status),
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

import CaseWords
import Casework
import Consultation
import Screens
import Terminal

/// A day to choose: near ones by their digit, others typed; for a follow-up, what for.
struct DayDialog: Prompt {
  private let kind: Kind
  private let leads: [LeadID]
  private var typed = TextEdit(limit: 12)
  private var purpose: TextEdit
  private var focus = Field.days
  private var picker = Picker()
  private var fault: StaffPhrase?

  /// What the day is for.
  enum Kind: Equatable, Sendable {
    case booking, followUp
  }

  private enum Field: Equatable, Sendable {
    case days, typed, purpose
  }

  enum Message: Equatable, Sendable {
    case picked(Picker.Message)
    case typed(Key)
    case pasted(String)
    case next, previous
    case entered, closed
  }

  init(_ kind: Kind, leads: [LeadID], purpose: String? = nil) {
    self.kind = kind
    self.leads = leads
    self.purpose = TextEdit(purpose ?? "", limit: FollowUp.longestPurpose)
  }

  func title(in office: Office) -> String {
    office[
      kind == .booking ? .bookingTitle : .followUpTitle,
      ["name": office.name(of: leads)]]
  }

  /// The days offered, in days from today, all of them days on which somebody is there; `nil` is no
  /// day at all.
  private func offers(in office: Office) -> [Int?] {
    let (open, today) = (office.desk.openDays, office.desk.today)
    var offers: [Int] = []
    for days in Self.ahead {
      let day = open.first(from: today.adding(days: max(days, (offers.last ?? 0) + 1)))
      offers.append(day.daysSince1970 - today.daysSince1970)
    }
    return offers + [nil]
  }

  private static let ahead = [1, 2, 3, 7, 14, 30]

  private func labels(in office: Office) -> [String] {
    offers(in: office).map { days in
      guard let days else {
        return office[kind == .booking ? .bookingNoDay : .followUpNone]
      }
      let day = office.desk.today.adding(days: days)
      let name = office.desk.words.weekdays[day.weekday - 1]
      return days == 1
        ? "\(office[.tomorrow]), \(name)"
        : "+\(days) \(office[.dayLetter])  \(name) \(office.says.short(day))"
    }
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    let field = Binding<Message>(
      strokes: [
        .init(.tab, message: .next), .init(.backTab, label: "", message: .previous),
      ], help: office[.keyField])
    let close = Binding<Message>(.escape, help: office[.keyCancel], message: .closed)
    switch focus {
    case .days:
      return picker.bindings(
        count: offers(in: office).count, choose: office[.keySave], move: office[.keyMove]
      ).map { $0.map(Message.picked) } + [field, close]
    case .typed, .purpose:
      return [Binding(.enter, help: office[.keySave], message: .entered), field, close]
    }
  }

  func message(for input: Input, in office: Office) -> Message? {
    switch input {
    case .key(let key):
      switch (focus, key) {
      // A date that is typed goes where dates are typed.
      case (.days, .character("+")): .typed(key)
      case (.days, _): nil
      case (.typed, .down), (.purpose, .down): .next
      case (.typed, .up), (.purpose, .up): .previous
      case (.typed, _), (.purpose, _): .typed(key)
      }
    case .paste(let text): focus == .days ? nil : .pasted(text)
    case .tap, .wheel, .resize: nil
    }
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .picked(let message):
      focus = .days
      let offers = offers(in: office)
      if let row = picker.update(message, count: offers.count) {
        return steps(offers[row].map { office.desk.today.adding(days: $0) }, in: office)
      }
    case .typed(let key):
      if focus == .days { focus = .typed }
      if focus == .typed { _ = typed.apply(key) } else { _ = purpose.apply(key) }
    case .pasted(let text):
      if focus == .typed { typed.insert(text) } else { purpose.insert(text) }
    case .next, .previous: move(message == .next ? 1 : -1)
    case .closed: return [.close]
    case .entered:
      if let day = CalendarDay(typed: typed.text, today: office.desk.today) {
        if Planning.days(from: office.desk.today).contains(day) {
          return steps(day, in: office)
        }
        fault = .dayOutside
        focus = .typed
        return []
      }
      guard typed.text.isEmpty, let days = offers(in: office)[picker.focus] else {
        fault = .dayMissing
        focus = .typed
        return []
      }
      return steps(office.desk.today.adding(days: days), in: office)
    }
    fault = nil
    return []
  }

  private mutating func move(_ steps: Int) {
    let all: [Field] = kind == .booking ? [.days, .typed] : [.days, .typed, .purpose]
    let here = all.firstIndex(of: focus) ?? 0
    focus = all[(here + steps + all.count) % all.count]
  }

  private func steps(_ day: CalendarDay?, in office: Office) -> [Step] {
    let cases = leads.compactMap { office[$0] }
    switch kind {
    case .booking:
      return [.close, .record(entering: .booked(day), of: cases, on: office.desk.today)]
    case .followUp:
      let words = purpose.text.isEmpty ? nil : purpose.text
      return [
        .close, .record(.followUp(day.map { FollowUp(on: $0, purpose: words) }), of: cases),
      ]
    }
  }

  /// The day in full; who names one when nobody is there is told.
  private func hint(for day: CalendarDay, in office: Office) -> String {
    let long = office.says.long(day)
    return office.desk.openDays.contains(day)
      ? long : office[.dayClosed, ["day": long]]
  }

  func size(within size: Size, in office: Office) -> Size {
    let height = Self.ahead.count + 1 + Terminal.Field.height + (kind == .booking ? 0 : 3)
    return Size(width: min(size.width, 52), height: min(size.height, height))
  }

  func draw(in rect: Rect, on frame: inout Frame<Message>, in office: Office) {
    let extra = kind == .booking ? 0 : 3
    let rows = rect.rows(
      .cells(max(2, rect.height - Terminal.Field.height - extra)), .cells(Terminal.Field.height),
      .cells(extra))
    picker.draw(labels(in: office), in: rows[0], on: &frame) { .picked($0) }
    let known = CalendarDay(typed: typed.text, today: office.desk.today)
    let date = Terminal.Field(
      office[.dayField], typed, isFocused: focus == .typed,
      hint: known.map { hint(for: $0, in: office) } ?? office[.dayHint],
      error: fault.map { office[$0] })
    let cursor = frame.surface.draw(date, in: rows[1]).cursor
    if focus == .typed { frame.cursor = cursor }
    if kind == .followUp {
      let field = Terminal.Field(
        office[.followUpPurpose], purpose, isFocused: focus == .purpose)
      let cursor = frame.surface.draw(field, in: rows[2]).cursor
      if focus == .purpose { frame.cursor = cursor }
    }
    frame.showsCursor = focus != .days
    if focus != .days {
      frame.spoken += "\n" + office[focus == .typed ? fault ?? .dayHint : .followUpPurpose]
    }
  }
}

extension CalendarDay {
  /// A day as somebody may type it: `2026-12-01`, `1/12` (day first; the next such day),
  /// `1/12/2026`, or so far ahead: `+3`, `+3d`, `+2w`, `+1m` (`s` for *semanas*).
  init?(typed: String, today: CalendarDay) {
    let text = typed.lowercased().filter { $0 != " " }
    if let day = CalendarDay(iso: text) {
      self = day
      return
    }
    if text.hasPrefix("+") {
      let number = text.dropFirst().prefix { $0.isNumber }
      guard let amount = Int(number), (0...999).contains(amount) else { return nil }
      switch text.dropFirst(1 + number.count) {
      case "", "d": self = today.adding(days: amount)
      case "w", "s": self = today.adding(days: 7 * amount)
      case "m": self = today.adding(months: amount)
      default: return nil
      }
      return
    }
    let parts = text.split(separator: "/").map { Int($0) }
    guard (2...3).contains(parts.count), let day = parts[0], let month = parts[1] else {
      return nil
    }
    if parts.count == 3 {
      guard let year = parts[2] else { return nil }
      self.init(year: year < 100 ? 2000 + year : year, month: month, day: day)
      return
    }
    let year = today.civil.year
    guard let here = CalendarDay(year: year, month: month, day: day) else { return nil }
    self.init(year: here < today ? year + 1 : year, month: month, day: day)
  }
}

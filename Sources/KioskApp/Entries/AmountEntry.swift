import Consultation
import Terminal

/// A number, or how long ago something was: digits, and a unit where there are units.
///
/// No unit is chosen beforehand: three weeks must not become three months by oversight. A number
/// that was given before gives way to the first sign typed, and is edited by everything else.
///
/// Whatever is typed or pasted stands in the field as it came. Nothing is left out on the way: a
/// decimal sign let go would turn a month and a half into fifteen.
struct AmountEntry: Equatable, Sendable {
  let units: [CalendarPeriod.Unit]
  let allowsUnknown: Bool
  private(set) var edit: TextEdit
  private(set) var unit: Int?
  private(set) var isUnknown: Bool
  private(set) var focus = Focus.amount
  /// Whether the number is one given before, which nobody has touched yet.
  private var isOld = false
  /// Whether a plus sign behind the number moved the focus on; what is typed next comes after it.
  private var isSummed = false

  enum Focus: Equatable, Sendable, CaseIterable {
    case amount, unit, unknown
  }

  enum Message: Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case stepped(by: Int)
    case shifted(by: Int)
    case pad(NumberPad)
    case chose(unit: Int)
    case moved(by: Int)
    case focused(Focus)
    case tickedUnknown
  }

  init(_ question: Question, answer: Answer?) {
    if case .elapsed(let units) = question.kind { self.units = units } else { units = [] }
    allowsUnknown = question.allowsUnknown
    isUnknown = answer == .unknown
    edit = TextEdit(limit: Self.room)
    switch answer {
    case .number(let number):
      edit.insert("\(number)")
      isOld = true
    case .elapsed(let period):
      edit.insert("\(period.parts.first?.amount ?? 0)")
      isOld = true
      unit = units.firstIndex(of: period.parts.first?.unit ?? .days)
    case .one, .many, .unknown, nil: break
    }
  }

  /// What the focus can rest on, in order.
  var places: [Focus] {
    Focus.allCases.filter { ($0 != .unit || !units.isEmpty) && ($0 != .unknown || allowsUnknown) }
  }

  mutating func update(_ message: Message) {
    switch message {
    case .typed(.character(" ")) where focus != .amount || edit.text.isEmpty: break
    case .typed(.character(let character)):
      attend(clearing: isOld)
      write(String(character))
    case .typed(let key):
      _ = edit.apply(key)
      isOld = false
      isSummed = false
    case .pasted(let text):
      attend(clearing: isOld)
      write(text.prefix(1000))
    case .stepped(let steps):
      let number = max(0, (number ?? 0) + steps)
      edit = TextEdit("\(min(number, 9999))", limit: Self.room)
      attend(clearing: false)
    case .shifted(let steps):
      unit = unit.map { min(max(0, $0 + steps), units.count - 1) } ?? 0
      isUnknown = false
    case .pad(let key): press(key)
    case .chose(let index):
      unit = index
      focus = .unit
      isUnknown = false
    case .moved(let steps):
      let here = places.firstIndex(of: focus) ?? 0
      focus = places[(here + steps + places.count) % places.count]
      isSummed = false
    case .focused(let place):
      focus = place
      isSummed = false
    case .tickedUnknown:
      focus = .unknown
      isUnknown.toggle()
    }
  }

  /// On, back, to the next unit or to a tick, whichever the focus is at. Where the number is
  /// written they are signs that no number has, but for `**`, which empties the field.
  private mutating func press(_ key: NumberPad) {
    let place = places.firstIndex(of: focus) ?? 0
    switch (key, focus) {
    case (.on, _) where place + 1 < places.count:
      focus = places[place + 1]
      isSummed = isSummed || (place == 0 && !edit.text.isEmpty)
    case (.back, .unit), (.back, .unknown): focus = places[place - 1]
    case (.act, .unit):
      unit = ((unit ?? -1) + 1) % units.count
      isUnknown = false
    case (.act, .unknown): isUnknown.toggle()
    case (.act, .amount) where edit.text.last == NumberPad.act.rawValue:
      edit = TextEdit(limit: Self.room)
    case (.on, _), (.back, .amount), (.act, .amount), (.leave, _):
      attend(clearing: isOld)
      write(String(key.rawValue))
    }
  }

  /// Somebody works on the amount.
  private mutating func attend(clearing: Bool) {
    if clearing { edit = TextEdit(limit: Self.room) }
    // Two numbers with a sign between them are not one number, though the sign led elsewhere.
    if isSummed { write(String(NumberPad.on.rawValue)) }
    isSummed = false
    isOld = false
    focus = .amount
    isUnknown = false
  }

  /// Writes what came; a sign that cannot be drawn leaves a question mark in its place.
  private mutating func write(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      let before = edit.text
      if before.isEmpty, scalar.properties.isWhitespace { continue }
      edit.insert(String(scalar))
      if edit.text == before { edit.insert("?") }
    }
  }

  /// More than any number takes: what fills the field may have been cut, and is none.
  private static let room = 16

  /// The number in the field, if there are one to four digits and nothing else.
  private var number: Int? {
    let digits = edit.text.reversed().drop(while: \.isWhitespace)
    guard edit.text.count < Self.room, (1...4).contains(digits.count),
      digits.allSatisfy({ $0.isASCII && $0.isWholeNumber })
    else { return nil }
    return Int(String(digits.reversed()))
  }

  /// Whether something stands in the field that is no number.
  var isRefused: Bool { !isUnknown && !edit.text.isEmpty && number == nil }

  func answer() throws(AnswerEntry.Gap) -> Answer {
    if isUnknown { return .unknown }
    if isRefused { throw .notWhole }
    guard let number else { throw .noAmount(example: units.isEmpty ? 34 : 3) }
    if units.isEmpty { return .number(number) }
    guard let unit else { throw .noUnit }
    return .elapsed(CalendarPeriod(number, units[unit]))
  }

  /// Its keys, in the words of the page around it.
  func bindings(in lobby: Lobby) -> [Binding<QuestionPage.Message>] {
    typealias Stroke = Binding<QuestionPage.Message>.Stroke
    func said(_ message: Message) -> QuestionPage.Message { .entry(.amount(message)) }
    let amount = Binding(
      strokes: [
        Stroke(.up, message: said(.stepped(by: 1))),
        Stroke(.down, message: said(.stepped(by: -1))),
      ], help: lobby[.keyAmount])
    let unit = Binding(
      strokes: [
        Stroke(.left, message: said(.shifted(by: -1))),
        Stroke(.right, message: said(.shifted(by: 1))),
      ], help: lobby[.keyUnit])
    let tabs = [
      Binding(.tab, help: lobby[.keyField], message: said(.moved(by: 1))),
      Binding(.backTab, help: "", message: said(.moved(by: -1))),
      Binding(
        .space, label: lobby[.keySpace], help: lobby[.keyTick], isEnabled: focus == .unknown,
        message: said(.tickedUnknown)),
    ]
    return [amount] + (units.isEmpty ? [] : [unit]) + (places.count > 1 ? tabs : [])
  }

  /// Numbers are typed from anywhere on the page.
  func message(for input: Input) -> Message? {
    switch input {
    case .key(.character(let character)):
      NumberPad(rawValue: character).map(Message.pad) ?? .typed(.character(character))
    case .key(.backspace): .typed(.backspace)
    case .key(.delete): .typed(.delete)
    case .paste(let text): .pasted(text)
    case .key, .tap, .wheel, .resize: nil
    }
  }
}

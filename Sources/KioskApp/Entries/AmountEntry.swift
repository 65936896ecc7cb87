import Consultation
import Terminal

/// A number, or how long ago something was: digits, and a unit where there are units.
///
/// No unit is chosen beforehand: three weeks must not become three months by oversight. A number
/// that was given before gives way to the first digit typed, and is edited by everything else.
struct AmountEntry: Equatable, Sendable {
  let units: [CalendarPeriod.Unit]
  let allowsUnknown: Bool
  private(set) var edit: TextEdit
  private(set) var unit: Int?
  private(set) var isUnknown: Bool
  private(set) var focus = Focus.amount
  /// Whether the number is one given before, which nobody has touched yet.
  private var isOld = false

  enum Focus: Equatable, Sendable, CaseIterable {
    case amount, unit, unknown
  }

  enum Message: Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case stepped(by: Int)
    case shifted(by: Int)
    case chose(unit: Int)
    case moved(by: Int)
    case focused(Focus)
    case tickedUnknown
  }

  init(_ question: Question, answer: Answer?) {
    if case .elapsed(let units) = question.kind { self.units = units } else { units = [] }
    allowsUnknown = question.allowsUnknown
    isUnknown = answer == .unknown
    edit = TextEdit(limit: 4)
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
    case .typed(let key):
      if case .character = key { attend(clearing: isOld) }
      _ = edit.apply(key)
      isOld = false
    case .pasted(let text):
      attend(clearing: isOld)
      edit.insert(String(text.prefix(64).filter { $0.isASCII && $0.isWholeNumber }))
    case .stepped(let steps):
      let number = max(0, (Int(edit.text) ?? 0) + steps)
      edit = TextEdit("\(min(number, 9999))", limit: 4)
      attend(clearing: false)
    case .shifted(let steps):
      unit = unit.map { min(max(0, $0 + steps), units.count - 1) } ?? 0
      isUnknown = false
    case .chose(let index):
      unit = index
      focus = .unit
      isUnknown = false
    case .moved(let steps):
      let here = places.firstIndex(of: focus) ?? 0
      focus = places[(here + steps + places.count) % places.count]
    case .focused(let place): focus = place
    case .tickedUnknown:
      focus = .unknown
      isUnknown.toggle()
    }
  }

  /// Somebody works on the amount.
  private mutating func attend(clearing: Bool) {
    if clearing { edit = TextEdit(limit: 4) }
    isOld = false
    focus = .amount
    isUnknown = false
  }

  func answer() throws(Entry.Gap) -> Answer {
    if isUnknown { return .unknown }
    guard let number = Int(edit.text) else { throw .noAmount(example: units.isEmpty ? 34 : 3) }
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

  /// Digits are typed from anywhere on the page.
  static func message(for input: Input) -> Message? {
    switch input {
    case .key(.character(let character)) where character.isASCII && character.isWholeNumber:
      .typed(.character(character))
    case .key(.backspace): .typed(.backspace)
    case .key(.delete): .typed(.delete)
    case .paste(let text): .pasted(text)
    case .key, .tap, .wheel, .resize: nil
    }
  }
}

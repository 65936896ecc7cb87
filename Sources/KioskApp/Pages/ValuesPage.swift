import Consultation
import Screens
import Terminal

/// How much each value matters to the visitor; what nobody says is left out.
struct ValuesPage: VisitPage {
  private let values: [PersonalValue]
  private let assessment: Assessment
  private var weights: [ValueID: Int]
  private var focus = Focus.value(0)
  /// Whether the last key was a digit, which another may follow.
  private var isTyping = false

  enum Focus: Hashable, Sendable {
    case value(Int)
    case back, forward
  }

  enum Message: Equatable, Sendable {
    case moved(by: Int)
    /// A number marked on the scale of a value.
    case marked(Int, of: Int)
    case typed(Int)
    case changed(by: Int)
    case cleared
    case entered
    case pressed(Focus)
  }

  init(_ values: [PersonalValue], weights: [ValueID: Int], of assessment: Assessment) {
    self.values = values
    self.weights = weights
    self.assessment = assessment
  }

  private var order: [Focus] { values.indices.map(Focus.value) + [.back, .forward] }

  mutating func update(_ message: Message, in lobby: Lobby) -> SittingStep? {
    let wasTyping = isTyping
    isTyping = false
    switch message {
    case .moved(let steps): move(by: steps)
    case .marked(let weight, let place):
      focus = .value(place)
      weigh(weight)
    case .typed(let digit):
      isTyping = true
      weigh(wasTyping && digit == 0 && weight == 1 ? 10 : digit)
    case .changed(let steps): weigh(max(0, min(10, (weight ?? 5) + steps)))
    case .cleared: weigh(nil)
    case .entered: return enter()
    case .pressed(let place):
      focus = place
      return enter()
    }
    return nil
  }

  private var weight: Int? {
    if case .value(let place) = focus { weights[values[place].id] } else { nil }
  }

  private mutating func weigh(_ weight: Int?) {
    guard case .value(let place) = focus else { return }
    weights[values[place].id] = weight
  }

  private mutating func move(by steps: Int) {
    let here = order.firstIndex(of: focus) ?? 0
    focus = order[(here + steps + order.count) % order.count]
  }

  /// On to the next value, and from the last one to the button that goes on.
  private mutating func enter() -> SittingStep? {
    switch focus {
    case .value(let place):
      focus = place + 1 < values.count ? .value(place + 1) : .forward
      return nil
    case .back: return .back
    case .forward: return .weighed(weights, assessment)
    }
  }

  func bindings(in lobby: Lobby) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let isAtValue = focus != .back && focus != .forward
    let digits = (0...9).compactMap { digit in
      "\(digit)".first.map { Stroke(.character($0), message: Message.typed(digit)) }
    }
    return [
      Binding(.enter, help: lobby[isAtValue ? .keyNextField : .keyChoose], message: .entered),
      Binding(
        strokes: [
          Stroke(.left, label: "←", message: .changed(by: -1)),
          Stroke(.right, label: "→", message: .changed(by: 1)),
        ], help: lobby[.keyWeigh], isEnabled: isAtValue),
      Binding(
        strokes: [
          Stroke(.up, .backTab, label: "↑", message: .moved(by: -1)),
          Stroke(.down, .tab, label: "↓", message: .moved(by: 1)),
        ], help: lobby[.keyField]),
      Binding(strokes: digits, help: "", isEnabled: isAtValue),
      Binding(.backspace, .delete, help: "", isEnabled: isAtValue, message: .cleared),
      Binding(.space, help: "", isEnabled: !isAtValue, message: .entered),
      Binding(.escape, help: lobby[.back], message: .pressed(.back)),
    ]
  }

  func message(for input: Input, in lobby: Lobby) -> Message? {
    guard case .wheel(let turn, _) = input else { return nil }
    return .moved(by: turn == .up ? -1 : 1)
  }

  func view(in lobby: Lobby) -> Frame<Message> {
    var sheet = Sheet(lobby, step: lobby[.valuesStep], bindings: bindings(in: lobby))
    sheet.title(lobby[.valuesTitle])
    sheet.tell(Passage(lobby[.valuesHint], style: .quiet))
    sheet.gap()
    let buttons = sheet.bottom(ButtonRow<Focus>.height)
    let height = max(1, min(3, sheet.body.height / max(1, values.count)))
    for (place, value) in values.enumerated() {
      let isFocused = focus == .value(place)
      sheet.frame.place(
        WeightScale(
          lobby.words.name(value.id), weight: weights[value.id], of: PersonalValue.weights,
          isFocused: isFocused),
        in: sheet.top(height), focused: isFocused
      ) { .marked($0, of: place) }
      if isFocused { sheet.say(heading(of: value, in: lobby)) }
    }
    let offers = [Offer(Focus.back, lobby[.back]), Offer(.forward, lobby[.valuesGoOn])]
    sheet.frame.place(
      ButtonRow(offers: offers, focus: focus), in: buttons,
      focused: offers.contains { $0.item == focus }
    ) { .pressed($0) }
    sheet.say(offers.first { $0.item == focus }?.label ?? "")
    return sheet.frame
  }

  private func heading(of value: PersonalValue, in lobby: Lobby) -> String {
    let row = Comparison.Row(value: value, weight: weights[value.id])
    return row.heading(in: lobby)
  }

  var whereabouts: Kiosk.Whereabouts { .values }

  func purpose(in lobby: Lobby) -> String { lobby[.valuesHelp] }
}

extension Comparison.Row {
  /// A value, and how much it matters to the visitor.
  func heading(in lobby: Lobby) -> String {
    let value = lobby.words.name(value.id)
    return weight.map { lobby[.compareWeight, ["value": value, "weight": "\($0)"]] }
      ?? lobby[.compareUnweighed, ["value": value]]
  }
}

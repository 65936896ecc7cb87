import Consultation
import Terminal

/// Which options are chosen; an exclusive one lets go of all others, and they of it.
struct ChoiceEntry: Equatable, Sendable {
  private let options: [Option]
  private let isMany: Bool
  private let allowsUnknown: Bool
  private(set) var chosen: Set<Int>
  private(set) var focus: Int
  /// How many options, from the first on, have stood on the screen.
  private(set) var seen: Int

  enum Message: Equatable, Sendable {
    case pressed(Int)
    case moved(Key)
    /// To the next or the one before, along the rows and from each to the following.
    case stepped(by: Int)
    case ticked
  }

  init(_ question: Question, answer: Answer?) {
    options = question.options
    if case .many = question.kind { isMany = true } else { isMany = false }
    allowsUnknown = question.allowsUnknown
    let ids = options.map(\.id)
    chosen =
      switch answer {
      case .one(let id): Set(ids.indices.filter { ids[$0] == id })
      case .many([]): Set(ids.indices.filter { ids[$0] == Option.none })
      case .many(let picked): Set(ids.indices.filter { picked.contains(ids[$0]) })
      case .unknown: [options.count]
      case .number, .elapsed, nil: []
      }
    focus = chosen.min() ?? 0
    seen = answer == nil ? 0 : options.count + (question.allowsUnknown ? 1 : 0)
  }

  mutating func update(
    _ message: Message, labels: @autoclosure () -> [String], room: @autoclosure () -> Size
  ) {
    if seen < labels().count { look(list(labels()).seen(in: room())) }
    switch message {
    case .pressed(let index):
      guard labels().indices.contains(index) else { return }
      focus = index
      pick(index)
    case .moved(let key):
      guard let next = list(labels()).focus(after: key, in: room()) else { return }
      focus = next
    case .stepped(let steps):
      focus = min(max(0, focus + steps), labels().count - 1)
    case .ticked: pick(focus)
    }
    if seen < labels().count { look(list(labels()).seen(in: room())) }
  }

  /// Nothing between what was seen and what is seen now has been passed over.
  private mutating func look(_ range: Range<Int>) {
    if range.lowerBound <= seen { seen = max(seen, range.upperBound) }
  }

  /// How many options have never stood on the screen, what stands there now being seen.
  mutating func unseen(labels: [String], room: Size) -> Int {
    look(list(labels).seen(in: room))
    return labels.count - seen
  }

  /// Puts the focus as far on as shows the first option that nobody has seen yet, or on that.
  mutating func lookFurther(labels: [String], room: Size) {
    let first = seen
    focus = labels.count - 1
    while focus > first, !list(labels).seen(in: room).contains(first) { focus -= 1 }
  }

  private mutating func pick(_ index: Int) {
    if !isMany {
      chosen = [index]
    } else if chosen.contains(index) {
      chosen.remove(index)
    } else if isExclusive(index) {
      chosen = [index]
    } else {
      chosen = chosen.filter { !isExclusive($0) }.union([index])
    }
  }

  private func isExclusive(_ index: Int) -> Bool {
    options.indices.contains(index) ? options[index].isExclusive : true
  }

  func answer() throws(AnswerEntry.Gap) -> Answer {
    guard let first = chosen.min() else { throw isMany ? .nothingTicked : .nothingChosen }
    guard first < options.count else { return .unknown }
    return isMany ? .many(chosen.sorted().map { options[$0].id }) : .one(options[first].id)
  }

  func list(_ labels: [String]) -> ChoiceList {
    ChoiceList(
      isMany ? .many : .one, labels, chosen: chosen, focus: focus,
      none: options.firstIndex { $0.id == Option.none })
  }

  /// The place of the boxes: in large print they stand in one column.
  static func room(_ rect: Rect, in lobby: Lobby) -> Rect {
    guard lobby.appearance.isLarge else { return rect }
    return Rect(origin: rect.origin, size: Size(width: min(rect.width, 48), height: rect.height))
  }

  /// Its keys, in the words of the page around it: turning a message into another at every key
  /// would cost more than all the rest of handling it.
  func bindings(in lobby: Lobby) -> [Binding<QuestionPage.Message>] {
    typealias Stroke = Binding<QuestionPage.Message>.Stroke
    func said(_ message: Message) -> QuestionPage.Message { .entry(.choice(message)) }
    let count = options.count + (allowsUnknown ? 1 : 0)
    let keys = list(Array(repeating: "", count: count))
    let digits = (0..<count).compactMap { index in
      keys.key(of: index).map { Stroke(.character($0), message: said(.pressed(index))) }
    }
    let moves = [Key.up, .down, .left, .right].map { Stroke($0, message: said(.moved($0))) }
    return [
      Binding(strokes: moves, help: lobby[.keyMove]),
      Binding(
        .space, label: lobby[.keySpace], help: lobby[isMany ? .keyTick : .keyPick],
        message: said(.ticked)),
      Binding(
        strokes: [
          Stroke(NumberPad.on.key, message: said(.stepped(by: 1))),
          Stroke(NumberPad.back.key, message: said(.stepped(by: -1))),
        ], help: ""),
      Binding(strokes: digits, help: ""),
      Binding(
        strokes: [
          Stroke(.home, message: said(.moved(.home))), Stroke(.end, message: said(.moved(.end))),
        ], help: ""),
    ]
  }
}

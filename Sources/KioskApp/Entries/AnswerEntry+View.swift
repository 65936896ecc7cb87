import Consultation
import Screens
import Terminal

extension Sheet where Setting == Lobby, Message == QuestionPage.Message {
  /// Draws an entry into what is left of the body.
  mutating func draw(_ entry: AnswerEntry, to question: Question) {
    switch entry {
    case .choice(let entry): draw(entry, labels: lobby.labels(of: question))
    case .amount(let entry): draw(entry, of: question)
    }
  }

  private mutating func draw(_ entry: ChoiceEntry, labels: [String]) {
    frame.place(
      entry.list(labels), in: ChoiceEntry.room(body, in: lobby), focused: true
    ) { .entry(.choice(.pressed($0))) }
    scrollEdge(
      of: ChoiceEntry.room(body, in: lobby), back: .entry(.choice(.moved(.up))),
      on: .entry(.choice(.moved(.down))))
    let isChosen = entry.chosen.contains(entry.focus)
    say(labels[entry.focus] + (isChosen ? ", " + lobby[.spokenChosen] : ""))
  }

  /// Amount and unit side by side, the day they point to, digits to tap, *I don't know*.
  private mutating func draw(_ entry: AmountEntry, of question: Question) {
    let tick = TickBox(
      lobby[.unknown], isTicked: entry.isUnknown, isFocused: entry.focus == .unknown)
    let note = note(on: entry)
    let heights = [
      Segments.height + note.height(width: body.width - 2), Keypad.size.height,
      entry.allowsUnknown ? tick.height(width: body.width - 2) : 0,
    ]
    let stack = Stack(heights: heights, focus: entry.focus == .unknown ? 2 : 0, in: body)
    if let place = stack.rects[0] {
      drawAmount(entry, in: place)
      frame.draw(
        note,
        in: Rect(
          x: place.minX + 1, y: place.minY + Segments.height, width: place.width - 2,
          height: place.height - Segments.height))
      say(entry.edit.text)
      say(note.text)
    }
    if let place = stack.rects[1] {
      frame.place(Keypad(), in: place) { .entry(.amount(.typed($0))) }
    }
    if let place = stack.rects[2], entry.allowsUnknown {
      frame.place(
        tick, in: Rect(origin: place.origin, size: Size(width: min(place.width, 56), height: 3)),
        focused: entry.focus == .unknown
      ) { .entry(.amount(.tickedUnknown)) }
      if entry.focus == .unknown { say(lobby[.unknown]) }
    }
    // Keys and units take the whole width; the bar stands in the margin.
    frame.draw(
      stack.scrollBar, in: Rect(x: body.maxX, y: body.minY, width: 1, height: body.height))
  }

  private mutating func drawAmount(_ entry: AmountEntry, in place: Rect) {
    let gap = place.width > 57 ? 1 : 0
    let parts = place.columns(.cells(12), .cells(min(48, place.width - 12 - gap)), gap: gap)
    frame.place(
      Field(lobby[.amount], entry.edit, isFocused: entry.focus == .amount), in: parts[0],
      focused: entry.focus == .amount
    ) { .entry(.amount(.focused(.amount))) }
    frame.showsCursor = entry.focus == .amount
    guard !entry.units.isEmpty else { return }
    frame.place(
      Segments(
        labels: entry.units.map { lobby.words.name(of: $0) }, chosen: entry.unit,
        isFocused: entry.focus == .unit),
      in: Rect(origin: parts[1].origin, size: Size(width: parts[1].width, height: 3)),
      focused: entry.focus == .unit
    ) { .entry(.amount(.chose(unit: $0))) }
  }

  private func note(on entry: AmountEntry) -> Passage {
    if entry.isRefused {
      let finer = entry.units.isEmpty ? "" : " " + lobby[.gapFiner]
      return Passage(lobby[.gapWhole] + finer, style: .error, mark: "! ")
    }
    guard !entry.units.isEmpty, case .elapsed(let period)? = try? entry.answer(),
      period.months <= Question.longestElapsedMonths, period.days <= 45_000
    else { return Passage(entry.units.isEmpty ? lobby[.numberHint] : lobby[.elapsedHint]) }
    let day = lobby.words.long(period.before(lobby.today))
    return Passage(lobby[.elapsedDay, ["date": day]], style: .accent)
  }
}

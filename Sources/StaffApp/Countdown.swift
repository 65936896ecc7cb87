import Terminal

/// The warning that the console will lock itself.
struct Countdown {
  let seconds: Int
  /// Whether something is written that the lock would lose.
  let losesDraft: Bool

  /// Draws the warning over a page; any key or tap then means nothing but *I am here*.
  func draw(over frame: inout Frame<StaffConsole.Message>, in desk: Desk) {
    let words = desk[.countdownText, ["seconds": "\(seconds)"]]
    let width = min(48, desk.size.width - 8)
    var passages = [Passage(words)]
    if losesDraft { passages += [.gap, Passage(desk[.countdownDraft], style: .caution)] }
    passages += [.gap, Passage(desk[.countdownKey], style: Style(.accent, bold: true))]
    let height = Scroll(passages).height(width: width)
    let inside = frame.draw(
      Terminal.Dialog(desk[.countdownTitle], content: Size(width: width, height: height)),
      in: frame.bounds)
    frame.draw(Scroll(passages), in: inside)
    frame.regions = []
    frame.cursor = inside.origin
    frame.showsCursor = false
    frame.spoken = ([desk[.countdownTitle]] + passages.map(\.text)).joined(separator: "\n")
  }
}

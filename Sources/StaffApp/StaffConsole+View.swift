import Consultation
import Screens
public import Terminal

extension StaffConsole {
  public func view(_ size: Size) -> Frame<Message> {
    var desk = desk
    desk.size = size
    guard desk.isLargeEnough else { return Frame(saying: desk.tooSmall, size) }
    let page: Frame<PageMessage>
    switch door {
    case .locked(let locked): page = locked.frame(in: desk)
    case .loading(let loading): page = loading.frame(in: desk)
    case .open(let session):
      let office = Office(desk: desk, files: session.files)
      var below = session.page.frame(in: office)
      session.notice?.draw(on: &below)
      page = session.dialog?.frame(over: below.surface, in: office) ?? below
    }
    var frame = page.map { Message.intent(Intent(meaning: .page($0))) }
    let footer = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    frame.surface.fill(footer)
    frame.place(KeyFooter(everywhere), in: footer) { .intent(Intent(meaning: .everywhere($0))) }
    if let help {
      help.draw(
        desk.content(of: presentHelp), over: &frame,
        closed: .intent(Intent(meaning: .page(PageMessage(HelpBox.Message.closed)))))
    }
    if let seconds = secondsLeft {
      countdown(seconds, in: desk).draw(over: &frame, in: frame.bounds)
    }
    return frame
  }

  private var secondsLeft: Int? {
    switch door {
    case .locked: nil
    case .loading, .open: idle.secondsLeft(at: desk.uptime.milliseconds)
    }
  }

  /// The warning that the console will lock itself, and that what is being written will be lost.
  private func countdown(_ seconds: Int, in desk: Desk) -> Countdown {
    var passages = [Passage(desk[.countdownText, ["seconds": "\(seconds)"]])]
    if holdsDraft { passages += [.gap, Passage(desk[.countdownDraft], style: .caution)] }
    passages += [.gap, Passage(desk[.countdownKey], style: Style(.accent, bold: true))]
    return Countdown(
      desk[.countdownTitle], passages,
      spoken: ([desk[.countdownTitle]] + passages.map(\.text)).joined(separator: "\n"))
  }

  private var holdsDraft: Bool {
    if case .open(let session) = door { session.dialog?.isWritten ?? false } else { false }
  }

  /// The keys that mean the same on every screen.
  var everywhere: [Binding<Everywhere>] {
    [
      Binding(.function(1), help: desk[help == nil ? .keyHelp : .keyClose], message: .help),
      Binding(.function(2), help: desk[.keyLanguage], message: .language),
      Binding(
        .function(3), help: desk[desk.isContrasting ? .keyLight : .keyContrast],
        message: .contrast),
    ]
  }
}

extension Notice {
  /// Draws it over the line below the heading, and over more where there is a detail.
  fileprivate func draw<Message>(on frame: inout Frame<Message>) {
    frame.spoken += "\n" + text
    guard let detail else { return drawLine(on: &frame) }
    frame.spoken += "\n" + detail
    let style: Style = isProblem ? .error : .success
    // What is being written stays in sight.
    let top = frame.showsCursor ? frame.cursor.y + 1 : 1
    var rest = Rect(
      x: 1, y: top, width: frame.bounds.width - 2, height: frame.bounds.height - top)
    for passage in [
      Passage(text, style: style, mark: isProblem ? "! " : "  "),
      Passage(detail, style: .quiet, mark: "  "),
    ] {
      let parts = rest.rows(.cells(passage.height(width: rest.width)), .rest)
      frame.surface.fill(parts[0].inset(x: -1))
      passage.draw(in: parts[0], on: &frame.surface)
      rest = parts[1]
    }
  }

  private func drawLine<Message>(on frame: inout Frame<Message>) {
    let words = " " + (isProblem ? "! " : "") + text + " "
    frame.surface.put(
      words.truncated(to: frame.bounds.width - 4), at: Point(x: 2, y: 1),
      style: isProblem ? .error : .success)
  }
}

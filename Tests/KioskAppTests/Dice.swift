import Consultation
import Rehearsal
import Terminal

@testable import KioskApp

/// What restless visitors do.
extension Dice {
  private static let keys: [Key] =
    [
      .enter, .enter, .enter, .tab, .backTab, .up, .down, .down, .left, .right, .space, .space,
      .home, .end, .pageUp, .pageDown, .backspace, .delete, .insert, .function(1), .function(2),
      .function(3), .function(4), .function(5), .function(12), .control("u"), .control("c"),
      .escape,
    ] + "0123456789abcñ@+é".map(Key.character)

  /// What a restless visitor might do next.
  mutating func input(for visitor: Visitor) -> Input {
    input(
      Self.keys, pasting: ["664 000 0000", "Ana Ejemplo", "ACEPTO", "👩‍👩‍👧 \u{7}", "34"],
      on: visitor.frame)
  }

  /// Now and then what leads on, so that chance comes to the end.
  mutating func help(_ visitor: inout Visitor) {
    if let question = visitor.question, roll(3) > 0 {
      visitor.answer(answer(to: question))
    } else if visitor.page is ReviewPage, roll(4) == 0 {
      visitor.press(.end, .enter)
    } else if visitor.page is ResultsPage, roll(4) == 0 {
      visitor.press(.end, .enter)
    } else if let page = visitor.page as? ContactPage, page.focus == .field(.name),
      roll(2) == 0
    {
      visitor.giveContact()
    } else if let page = visitor.page as? ConsentPage,
      page.focus == .purpose(.contact), roll(6) == 0
    {
      visitor.sign("ACEPTO")
    }
  }

  /// Some answer, with one option where there are options.
  mutating func answer(to question: Question) -> Answer {
    switch question.kind {
    case .number: .number(15 + roll(80))
    case .one(let options): .one(pick(options).id)
    case .many(let options): .many([pick(options).id])
    case .elapsed(let units): .elapsed(CalendarPeriod(1 + roll(20), pick(units)))
    }
  }
}

extension Visitor {
  /// The name of the page on the terminal.
  var place: String {
    "\(Swift.type(of: kiosk.stage.page))"
  }
}

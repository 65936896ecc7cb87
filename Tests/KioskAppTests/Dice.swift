import Consultation
import Rehearsal
import Terminal

@testable import KioskApp

/// Chance that knows what restless visitors do.
struct Dice {
  private var chance: Chance

  init(seed: UInt64) { chance = Chance(seed: seed) }

  /// A number from zero to one below `sides`.
  mutating func roll(_ sides: Int) -> Int { Int(chance.next() % UInt64(max(1, sides))) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }

  private static let keys: [Key] =
    [
      .enter, .enter, .enter, .tab, .backTab, .up, .down, .down, .left, .right, .space, .space,
      .home, .end, .pageUp, .pageDown, .backspace, .delete, .insert, .function(1), .function(2),
      .function(3), .function(4), .function(5), .function(12), .control("u"), .control("c"),
      .escape,
    ] + "0123456789abcñ@+é".map(Key.character)

  /// What a restless visitor might do next.
  mutating func input(for visitor: Visitor) -> Input {
    switch roll(10) {
    case 0: return .tap(Point(x: roll(visitor.size.width), y: roll(visitor.size.height)))
    case 1, 2:
      let regions = visitor.frame.regions
      return regions.isEmpty ? .key(.enter) : .tap(pick(regions).rect.origin)
    case 3: return .wheel(pick([.up, .down]), .zero)
    case 4: return .paste(pick(["664 000 0000", "Ana Ejemplo", "ACEPTO", "👩‍👩‍👧 \u{7}", "34"]))
    default: return .key(pick(Self.keys))
    }
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

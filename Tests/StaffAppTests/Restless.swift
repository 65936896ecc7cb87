import Casework
import Consultation
import Rehearsal
import StaffApp
import Terminal

/// Chance that knows what happens at a desk where nobody looks at the screen.
struct Restless {
  var dice: Dice
  /// The number of the next lead that a kiosk keeps.
  private var next = 100
  /// Who has left something at the kiosk, by their names there.
  private(set) var names = People.names

  init(seed: UInt64) { dice = Dice(seed: seed) }

  /// From the smallest screen that is drawn on to a wall.
  static let sizes = [
    Size(width: 50, height: 12), Size(width: 60, height: 20), Size(width: 72, height: 23),
    Size(width: 80, height: 24), Size(width: 100, height: 30), Size(width: 132, height: 43),
  ]

  private static let keys: [Key] =
    "cbaxnofwymruUepvBPCSARKMJkjgG/s*01234567id?+ñé".map(Key.character) + [
      .enter, .enter, .enter, .enter, .escape, .escape, .escape, .tab, .backTab, .up, .down, .down,
      .left, .right, .pageUp, .pageDown, .home, .end, .space, .backspace, .delete, .control("s"),
      .control("s"), .control("x"), .control("u"), .function(1), .function(2), .function(3),
    ]

  private mutating func input(for clerk: Clerk) -> Input {
    dice.input(
      Self.keys, pasting: ["664 123 4567", "llamar el lunes", "👩‍👩‍👧 \u{7}", "1/12"],
      on: clerk.frame)
  }

  /// Something happens: mostly at the keyboard, now and then elsewhere.
  mutating func trouble(_ clerk: inout Clerk) {
    clerk.trouble = dice.roll(5) == 0 ? Trouble(.troubleFull, detail: "no space left") : nil
    switch dice.roll(60) {
    case 0: clerk.resize(dice.pick(Self.sizes))
    case 1: clerk.wait(seconds: Int64(dice.roll(40)))
    case 2: clerk.wait(seconds: Int64(dice.pick([200, 280, 295])))
    case 3: clerk.setClock(by: dice.pick([-86_400, 3600, 86_400]))
    case 4: arrive(at: &clerk)
    case 5, 6: happen(beside: &clerk)
    case 7 where dice.roll(4) == 0: erase(at: &clerk)
    case 8: clerk.tell(.failed(Trouble(.troubleFile, detail: "no such folder")))
    default: clerk.give(input(for: clerk))
    }
  }

  /// Opens a console that has locked itself, step by step, if it pleases.
  mutating func unlock(_ clerk: inout Clerk) {
    guard !clerk.console.isOpen, clerk.size.holds(Size(width: 60, height: 20)), dice.roll(6) == 0
    else {
      return
    }
    switch dice.roll(8) {
    case 0: clerk.tell(.refused(waitSeconds: 3))
    case 1...4: clerk.load()
    default: clerk.unlockAgain()
    }
  }

  private mutating func arrive(at clerk: inout Clerk) {
    let record = People.record(next, hoursAgo: dice.roll(3))
    names.append(record.lead.contact.name)
    next += 1
    clerk.keep(record)
  }

  /// A colleague does something at another desk.
  private mutating func happen(beside clerk: inout Clerk) {
    guard let lead = clerk.leads.isEmpty ? nil : dice.pick(clerk.leads) else { return }
    let changes: [CaseChange] = [
      .stage(.contacted), .stage(.booked(nil)), .owner("beto"), .note("desde la otra mesa"),
      .followUp(nil), .block, .unblock, .stage(.closed(.done)),
    ]
    clerk.hear(dice.pick(changes), of: lead, by: "beto")
  }

  private mutating func erase(at clerk: inout Clerk) {
    guard clerk.leads.count > 6 else { return }
    clerk.erase(dice.pick(clerk.leads))
  }
}

import Consultation
import Terminal

/// Keeps what was meant for one page from answering the next.
///
/// A key that is held goes on pressing itself, and a hand that shakes presses twice (EN 301 549, 5.7
/// and 5.8). So on a page that is new, a key that was pressed on the one before counts once it has
/// rested; and where a page is the outcome of something that cannot be taken back, nothing counts for
/// half a second.
struct Doorstep: Sendable {
  /// How long nothing counts on a page that something irrevocable led to, in milliseconds.
  static let pause: Int64 = 500
  /// How long a key must rest: longer than keyboards wait before they repeat.
  static let rest: Int64 = 750

  /// How many pages have been shown since the kiosk began.
  private(set) var pages = 0
  private var pauseEnds: Uptime?
  /// Whether nothing has counted on this page yet.
  private var isNew = false
  private var last: Stroke?
  private var lastTime = Uptime(seconds: 0)

  /// What may be pressed twice by one movement; all taps are alike.
  private enum Stroke: Equatable, Sendable {
    case key(Key)
    case tap
  }

  /// A page has taken the place of another.
  mutating func turn(at now: Uptime, irrevocably: Bool) {
    pages += 1
    isNew = true
    pauseEnds = irrevocably ? now.adding(milliseconds: Self.pause) : nil
  }

  /// Whether a tap counts.
  mutating func admitsTap(at now: Uptime) -> Bool { weigh(.tap, at: now) }

  /// Whether an input counts; other than keys, taps and pastes all do.
  mutating func admits(_ input: Input, at now: Uptime) -> Bool {
    switch input {
    case .key(let key): weigh(.key(key), at: now)
    case .tap: weigh(.tap, at: now)
    case .paste: pauseEnds.map { now >= $0 } ?? true
    case .wheel, .resize: true
    }
  }

  private mutating func weigh(_ stroke: Stroke, at now: Uptime) -> Bool {
    let isRepeated = isNew && stroke == last && now < lastTime.adding(milliseconds: Self.rest)
    last = stroke
    lastTime = now
    if isRepeated || pauseEnds.map({ now < $0 }) ?? false { return false }
    isNew = false
    return true
  }
}

extension Doorstep: Equatable {
  /// How keys were pressed says nothing of a visit; kiosks that differ in it alone are the same.
  static func == (left: Self, right: Self) -> Bool { true }
}

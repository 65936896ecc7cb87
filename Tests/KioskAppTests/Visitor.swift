import Consultation
import Terminal
import Testing

@testable import KioskApp

/// Somebody in front of the kiosk, and the loop that serves both: clock before every input, taps
/// looked up in the frame that is seen, leads kept or not.
struct Visitor {
  private(set) var kiosk: Kiosk
  private(set) var effects: [Kiosk.Effect] = []
  private(set) var now: Uptime
  /// How far the clock on the wall has been set from where it should be.
  var clockError: Int64 = 0
  var size: Size
  /// Whether leads can be kept; otherwise every try fails.
  var storeWorks = true
  var qr: QRCode?
  /// Whether this visitor looks at a new page before pressing anything.
  var looks = true
  private var pages = 0

  static let day = CalendarDay(daysSince1970: 20_780)
  static let noon = Moment(secondsSince1970: 20_780 * 86_400 + 43_200)
  /// The machine was switched on some hours before.
  static let morning = Uptime(seconds: 20_000)
  static let folio = Folio(bits: 0x3_1415_9265)

  init(
    _ pack: ClinicPack = Packs.vive, language: Language = .es,
    size: Size = Size(width: 80, height: 24), isDemo: Bool = false, lendsToStaff: Bool = true,
    prints: Bool = false, hasHalfBlocks: Bool = true
  ) {
    now = Self.morning
    self.size = size
    kiosk = Kiosk(
      pack: pack, language: language, kiosk: "lobby-1", isDemo: isDemo,
      lendsToStaff: lendsToStaff, hasHalfBlocks: hasHalfBlocks, prints: prints, now: Self.noon,
      today: Self.day, uptime: now)
    send(.input(.resize(size)))
  }

  var frame: Frame<Kiosk.Message> { kiosk.view(size) }
  var text: String { frame.surface.text }

  mutating func send(_ message: Kiosk.Message) {
    let outcome = kiosk.update(message)
    effects += outcome
    for effect in outcome {
      guard case .save = effect else { continue }
      send(storeWorks ? .saved(Self.folio, qr: qr) : .saveFailed)
    }
  }

  /// Lets time pass in whole seconds, waking the kiosk whenever it asks for it.
  mutating func wait(seconds: Int64) {
    let end = now.adding(seconds: seconds)
    while let wake = kiosk.nextWake, wake <= end {
      now = max(now, wake)
      send(clock)
      if kiosk.nextWake == wake { break }
    }
    now = end
  }

  /// Lets time pass without waking the kiosk before its end.
  mutating func sleep(seconds: Int64) {
    now = now.adding(seconds: seconds)
    send(clock)
  }

  private var clock: Kiosk.Message {
    let wall = Self.noon.adding(seconds: Self.morning.seconds(until: now) + clockError)
    return .clock(wall, Self.day, now)
  }

  mutating func give(_ input: Input) {
    if looks, kiosk.pages != pages { now = now.adding(milliseconds: Doorstep.rest) }
    pages = kiosk.pages
    let seen: Frame<Kiosk.Message>? = if case .tap = input { frame } else { nil }
    send(clock)
    guard case .tap(let point, let start) = input else { return send(.input(input)) }
    send(seen?.message(at: point, from: start) ?? .touched)
  }

  /// Holds a key that repeats thirty times a second, after the pause that keyboards make.
  mutating func hold(_ key: Key, milliseconds: Int64 = 1000) {
    let end = now.adding(milliseconds: milliseconds)
    looks = false
    defer { looks = true }
    press(key)
    now = now.adding(milliseconds: 660)
    while now < end {
      press(key)
      now = now.adding(milliseconds: 33)
    }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { give(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { give(.key(.character(character))) }
  }

  /// Taps the middle of the last region in which these words are seen.
  mutating func tap(_ words: String, at location: SourceLocation = #_sourceLocation) {
    let frame = frame
    let region = frame.regions.last { region in
      frame.surface.words(in: region.rect).contains(words)
    }
    guard let rect = region?.rect else {
      Issue.record("nothing to tap says “\(words)” on\n\(text)", sourceLocation: location)
      return
    }
    give(.tap(Point(x: rect.minX + rect.width / 2, y: rect.minY + rect.height / 2)))
  }

  mutating func resize(_ size: Size) {
    self.size = size
    send(.input(.resize(size)))
  }
}

extension Surface {
  /// The words inside of a rectangle, one space between lines.
  func words(in rect: Rect) -> String {
    (rect.minY..<rect.maxY).map { y in
      (rect.minX..<rect.maxX).compactMap { self[Point(x: $0, y: y)].glyph?.text }.joined()
    }.joined(separator: " ")
  }
}

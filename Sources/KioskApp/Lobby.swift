import Consultation
import Screens
import TakeHome
import Terminal

/// Where the terminal stands, and how the visitor in front of it wishes to be spoken to.
///
/// Every page draws from it; none of it says anything about the visitor's health.
struct Lobby: Equatable, Sendable {
  let pack: ClinicPack
  /// The language the kiosk starts with.
  let home: Language
  /// The name of this kiosk, kept with a consent.
  let kiosk: String
  let isDemo: Bool
  /// Whether staff may ask for their console here.
  let lendsToStaff: Bool
  /// Whether the terminal can show half of a cell in one colour and half in another.
  var hasHalfBlocks = true
  /// How it stands with the sheet that a visitor may take home.
  var printing: Printing
  var language: Language
  var appearance = Kiosk.Appearance()
  /// The extent of the screen.
  var size = Size(width: 80, height: 24)
  var now: Moment
  var today: CalendarDay
  /// The clock by which waits are measured.
  var uptime: Uptime

  init(
    pack: ClinicPack, language: Language, kiosk: String, isDemo: Bool, lendsToStaff: Bool,
    prints: Bool, now: Moment, today: CalendarDay, uptime: Uptime
  ) {
    self.pack = pack
    home = language
    self.kiosk = kiosk
    self.isDemo = isDemo
    self.lendsToStaff = lendsToStaff
    printing = prints ? .possible : .impossible
    self.language = language
    self.now = now
    self.today = today
    self.uptime = uptime
  }

  /// The same place before anybody came.
  var untouched: Lobby {
    var lobby = Lobby(
      pack: pack, language: home, kiosk: kiosk, isDemo: isDemo,
      lendsToStaff: lendsToStaff, prints: printing.isPossible, now: now, today: today,
      uptime: uptime)
    lobby.size = size
    lobby.hasHalfBlocks = hasHalfBlocks
    return lobby
  }

  /// A countdown that has not begun; a visitor who dozed off is warned however long that was.
  var idleClock: IdleClock {
    IdleClock(
      patience: Int64(max(1, pack.limits.idleSeconds)),
      warning: Int64(max(20, pack.limits.countdownSeconds)), sleep: .warns,
      since: uptime.milliseconds)
  }

  /// The pack's words in the visitor's language.
  var words: Wording { pack.wording(language) }

  /// A phrase in the visitor's language.
  subscript(phrase: Phrase) -> String { words[phrase.rawValue] }

  /// A phrase with `{name}` replaced by what is given for it.
  subscript(phrase: Phrase, values: [String: String]) -> String {
    words[phrase.rawValue, values]
  }
}

extension Lobby {
  /// Whether the pages fit on the screen.
  var isLargeEnough: Bool { size.holds(.smallestScreen) }

  /// What is said, in every language, where they do not fit.
  var tooSmall: [String] {
    let least = Size.smallestScreen
    let values = ["width": "\(least.width)", "height": "\(least.height)"]
    return [language, language.other].map {
      pack.wording($0)[Phrase.tooSmall.rawValue, values]
    }
  }

  /// The part of the screen that is used: a column in the middle.
  var panel: Rect {
    let width = appearance.isLarge ? 78 : 96
    return Rect(size: size).centered(
      Size(width: min(size.width - 2, width), height: min(size.height, 34)))
  }

  /// Whether there is room for blank rows.
  var isAiry: Bool { size.height >= 24 }

  /// What a page has for itself between header and footer.
  func body(footer rows: Int) -> Rect {
    let top = isAiry ? 3 : 2
    let bottom = rows + (isAiry ? 2 : 1)
    return Rect(
      x: panel.minX + 1, y: panel.minY + top, width: panel.width - 2,
      height: panel.height - top - bottom)
  }
}

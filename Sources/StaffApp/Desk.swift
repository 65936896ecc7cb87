import CaseWords
import Casework
import Consultation
import Screens
import Terminal

/// Where the console stands, and how the person in front of it wishes to be spoken to.
///
/// Every screen draws from it; it survives the lock, so none of it says anything about a visitor.
struct Desk: Equatable, Sendable {
  let pack: ClinicPack
  /// The names that have a key.
  let staff: [String]
  /// Shown where a passphrase is asked for; present exactly in a demonstration.
  let demoPassphrase: String?
  /// Where what leaves the store may be put.
  let exports: ExportPlace
  var language: Language
  var isContrasting = false
  var size = Size(width: 80, height: 24)
  var now: Moment
  /// The clocks on the wall.
  let wall: WallClock
  /// The clock by which waits are measured.
  var uptime: Uptime

  init(
    pack: ClinicPack, staff: [String], demoPassphrase: String?, exports: ExportPlace,
    language: Language, now: Moment, wall: WallClock, uptime: Uptime
  ) {
    self.pack = pack
    self.staff = staff
    self.demoPassphrase = demoPassphrase
    self.exports = exports
    self.language = language
    self.now = now
    self.wall = wall
    self.uptime = uptime
  }

  var isDemo: Bool { demoPassphrase != nil }

  /// A countdown to the lock that has not begun; a machine that slept past its end locks at once,
  /// for it must not wake up showing cases.
  var idleClock: IdleClock {
    let warning: Int64 = 30
    return IdleClock(
      patience: Int64(max(1, pack.limits.idleStaffMinutes)) * 60 - warning, warning: warning,
      sleep: .counts, since: uptime.milliseconds)
  }

  /// The days by which legal terms are counted.
  var businessDays: BusinessDays { BusinessDays(closedDays: pack.limits.closedDays) }

  /// The days on which the clinic receives people.
  var openDays: OpenDays { OpenDays(closedDays: pack.limits.closedDays) }

  /// The pack's words in the language of the screen.
  var words: Wording { pack.wording(language) }

  /// The words of leads and cases.
  var says: Phrasing { Phrasing(pack: pack, language: language, now: now, wall: wall) }

  /// A phrase in which cases are said.
  subscript(phrase: CasePhrase) -> String { words[phrase.rawValue] }

  /// A phrase in the language of the screen.
  subscript(phrase: StaffPhrase) -> String { words[phrase.rawValue] }

  /// A phrase with `{name}` replaced by what is given for it.
  subscript(phrase: StaffPhrase, values: [String: String]) -> String {
    words[phrase.rawValue, values]
  }
}

extension Desk {
  /// Whether the screens fit.
  var isLargeEnough: Bool { size.holds(.smallestScreen) }

  /// What is said, in every language, where they do not fit.
  var tooSmall: [String] {
    let least = Size.smallestScreen
    let values = ["width": "\(least.width)", "height": "\(least.height)"]
    return [language, language.other].map {
      pack.wording($0)[StaffPhrase.tooSmall.rawValue, values]
    }
  }

  /// The day on the wall's calendar.
  var today: CalendarDay { wall.day(of: now) }

  /// Who answers for the pack's clinical content today.
  var review: PackReview? { pack.review(on: today) }
}

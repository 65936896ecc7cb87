public import Consultation
public import Paper
public import TakeHome

/// A whole consultation as a conversation in plain lines, for terminals that cannot place a cursor
/// and for visitors who listen or read braille.
///
/// Everything is reached by typing a number or a word and Enter. The value holds all that the
/// visitor said; after goodbye, leaving or idleness it equals a fresh one.
public struct Conversation: Equatable, Sendable {
  /// What happened outside.
  public enum Message: Equatable, Sendable {
    /// The program begins; says the welcome.
    case start(now: Moment, today: CalendarDay)
    /// A line was typed, of any length and content.
    case line(String, now: Moment, today: CalendarDay)
    /// Lines that do not count have scrolled away what was said last.
    case drowned
    /// The countdown ended without a line.
    case idle
    /// Nobody has typed for a while; may come every second.
    case countdown(secondsLeft: Int)
    /// The lead of the last `save` is stored and was read back.
    case saved(Folio)
    case saveFailed
    /// Something was heard of the sheet of the last `print`.
    case printing(PrintReport)
    /// The input has ended.
    case ended
  }

  /// What the program is asked to do, in order.
  public enum Effect: Equatable, Sendable {
    /// Print these lines: each shorter than 78 characters, without control characters.
    case say([String])
    /// Store this lead and answer with `saved` or `saveFailed`; after a failure the same lead
    /// comes again.
    case save(Lead)
    /// Print this for the visitor, in the language spoken; what becomes of it comes back as
    /// `.printing`. It holds neither name nor number. The folio is left out where nothing was kept.
    case print(TakeHome, Folio?)
    /// Clear what may still show of this visitor. How far the visit came is to be counted; it is
    /// empty where nobody came past the welcome.
    case forget(Reached)
    case quit
  }

  var setting: Setting
  var step = TalkStep.welcome(Welcome())
  /// How far the visitor came who is here now.
  var reached = Reached()
  /// Whether the visitor was told that time runs out: an empty line then only says *I am here*.
  var isCountingDown = false
  /// How it stands with the sheet that the visitor may take home.
  var printing: Printing

  /// A conversation at its welcome, with nothing said.
  ///
  /// - Parameters:
  ///   - kiosk: the name of the kiosk, as it stands in the consent.
  ///   - isLent: whether it is there for one visit only, on a screen that is taken back: where another
  ///     would greet the next visitor it asks to quit.
  ///   - prints: whether there is a printer for what visitors take home.
  public init(
    pack: ClinicPack, language: Language, kiosk: String, isDemo: Bool, isLent: Bool = false,
    prints: Bool = false
  ) {
    setting = Setting(
      pack: pack, kiosk: kiosk, isDemo: isDemo, isLent: isLent, prints: prints,
      firstLanguage: language)
    printing = prints ? .possible : .impossible
  }

  /// The language that is spoken now.
  public var language: Language { setting.language }

  /// Whether a line may do here what cannot be taken back, so that one typed before the step was
  /// heard is not meant for it.
  public var isThreshold: Bool {
    switch step {
    case .notice, .permission, .declined, .acceptance, .unsaved, .goodbye, .leaving, .stopped: true
    case .welcome, .reading, .lessons, .asking, .review, .results, .values, .treatment, .plan,
      .contact,
      .signature, .saving:
      false
    }
  }

  /// Takes in what happened.
  ///
  /// - Complexity: O(cells of all conditions and rules + characters said).
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .start:
      _ = forgetAll()
      return [say([])]
    case .line(let line, let now, let today):
      return hear(Heard(line, now: now, today: today))
    case .countdown(let secondsLeft):
      return countDown(secondsLeft)
    case .drowned: return [say([])]
    case .idle:
      guard isUntouched else { return finish(saying: [setting[.idleForgotten]]) }
      return setting.isLent ? [.quit] : []
    case .saved(let folio):
      guard case .saving(let saving) = step else { return [] }
      return turn(to: .goodbye(Goodbye(folio: folio, takeHome: saving.takeHome)))
    case .saveFailed:
      guard case .saving(let saving) = step else { return [] }
      return turn(to: .unsaved(Unsaved(lead: saving.lead, takeHome: saving.takeHome)))
    case .printing(let report): return hear(report)
    case .ended:
      return [forgetAll(), .quit]
    }
  }
}

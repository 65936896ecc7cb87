public import Consultation
public import Paper
import Screens
public import TakeHome
public import Terminal

extension Kiosk {
  /// Something that happened at the lobby terminal.
  public enum Message: Equatable, Sendable {
    /// The person at the terminal did something.
    case input(Input)
    /// A tap that met nothing; it shows that somebody is there.
    case touched
    /// Something done before the page could be seen; it shows that somebody is there.
    case overtaken(Input)
    /// What time it is, which day where the kiosk stands, and how far the clock is by which waits
    /// are measured.
    case clock(Moment, CalendarDay, Uptime)
    /// The lead is kept and was read back; the code carries its folio to a telephone.
    case saved(Folio, qr: QRCode?)
    /// Something was heard of the sheet of the last `print`.
    case printing(PrintReport)
    /// The lead could not be kept this time.
    case saveFailed
    /// A tap on something that means something.
    case intent(Intent)
  }

  /// What a tap on a region of the last frame means; only the kiosk can make one.
  public struct Intent: Equatable, Sendable {
    let meaning: Meaning
  }

  /// Something to be done outside.
  public enum Effect: Equatable, Sendable {
    /// Seal and keep this lead; the outcome comes back as `.saved` or `.saveFailed`. The same lead
    /// comes again until it is kept, so its id must be chosen at the first try.
    case save(Lead)
    /// Print this for the visitor, in the language of the screen; what becomes of it comes back as
    /// `.printing`. It holds neither name nor number. The folio is left out where nothing was kept.
    case print(TakeHome, Folio?)
    /// Drop whatever is held of the visitor and repaint the whole screen. How far the visit came is
    /// to be counted; it is empty where that was done before.
    case forget(Reached)
    /// Lend the screen to one visit in plain lines; nothing of it is ever held here.
    case lines
    /// Lend the screen to the staff console; nothing of a visitor is held meanwhile.
    case staff
    /// End the program; a demonstration only.
    case quit
  }

  /// What a tap means everywhere, or to what is on top.
  enum Meaning: Equatable, Sendable {
    case everywhere(Everywhere)
    case page(PageMessage)
  }

  /// What the function keys mean on every page.
  enum Everywhere: Equatable, Sendable {
    case help, language, contrast, larger
  }
}

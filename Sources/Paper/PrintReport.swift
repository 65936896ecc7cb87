/// What is heard of a document on its way through a printer, in the order in which it may be heard.
public enum PrintReport: String, Hashable, Sendable, Codable, CaseIterable {
  /// The printer has all of it.
  case taken
  /// It lies in the printer's tray, as far as the printer knows.
  case printed
  /// There is no paper, so it was not sent, or taken back.
  case noPaper = "no-paper"
  /// The printer stands still or takes nothing, so it was not sent, or taken back.
  case stopped
  /// Nobody answers there.
  case absent
  /// The printer answered, and would not have it.
  case refused
  /// The printer had it for too long, so it was taken back.
  case late
  /// It never came to the printer: nothing could be drawn or started.
  case failed

  /// Whether nothing more will be heard.
  public var isLast: Bool { self != .taken }
}

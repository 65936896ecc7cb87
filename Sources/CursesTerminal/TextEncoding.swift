import Glibc

/// How the text of this process is encoded, which libc and ncurses must agree on.
public struct TextEncoding: Hashable, Sendable {
  /// What the environment asks for, such as `UTF-8` or `ANSI_X3.4-1968` (which is ASCII).
  public let requested: String
  /// Whether text is written as UTF-8 in the end.
  public let isUTF8: Bool

  /// Whether UTF-8 is used although the environment asks for something else.
  public var isReplaced: Bool { isUTF8 && requested != Self.utf8 }

  private static let utf8 = "UTF-8"

  /// Takes the locale of the environment for the whole process, but UTF-8 in any case if there is
  /// such a locale.
  public static func adopt() -> TextEncoding {
    setlocale(LC_ALL, "")
    let requested = current
    if requested != utf8 { setlocale(LC_CTYPE, "C.UTF-8") }
    return TextEncoding(requested: requested, isUTF8: current == utf8)
  }

  private static var current: String {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
  }
}

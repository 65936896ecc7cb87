internal import CNcurses
public import Terminal

/// What the terminfo database says about a terminal, as far as it matters here.
public struct TerminalDescription: Hashable, Sendable {
  /// The value of `TERM`.
  public let type: String
  /// How many colours it shows; below 8 when it has none.
  public let colors: Int
  /// Brings back plain style and the cursor.
  let plain: String
  /// Leaves the second page for the first; empty where there is but one.
  let firstPage: String
  /// Erases the page.
  let clear: String
  /// Forgets what has scrolled off; empty where the terminal cannot.
  let forgetScrollback: String

  /// Looks up the type named by `TERM` in `environment`.
  public init(environment: [String: String]) throws(CursesError) {
    guard let type = environment["TERM"], !type.isEmpty else { throw .noTerminalType }
    guard nc_select_description(type) else { throw .unknownTerminal(type: type) }
    defer { nc_forget_description() }
    guard nc_capability("cup") != nil else { throw .notAddressable(type: type) }
    self.type = type
    colors = Int(tigetnum("colors"))
    plain = Self.capability("sgr0") + Self.capability("op") + Self.capability("cnorm")
    firstPage = Self.capability("rmcup")
    clear = Self.capability("clear")
    forgetScrollback = Self.capability("E3")
  }

  /// What the terminal can be trusted with in this environment.
  public func capabilities(
    environment: [String: String], encoding: TextEncoding
  ) -> TerminalCapabilities {
    TerminalCapabilities(
      type: type, colors: colors,
      prefersNoColor: environment["NO_COLOR"].map { !$0.isEmpty } ?? false,
      isUTF8: encoding.isUTF8)
  }

  /// A capability without its padding (`$<50>`), which only hardware needed; empty if missing.
  private static func capability(_ name: String) -> String {
    guard let value = nc_capability(name) else { return "" }
    let parts = String(cString: value).split(separator: "$<", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(parts.first.map(String.init) ?? "") { text, part in
      text + (part.firstIndex(of: ">").map { part[part.index(after: $0)...] } ?? part)
    }
  }
}

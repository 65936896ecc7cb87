import Consultation
import Glibc

/// Lets go of lines that nobody can have meant for what was said last: an Enter that is held or
/// doubled (EN 301 549, 5.7 and 5.8), and at a threshold anything that came before it could be heard.
///
/// Lines from a pipe were written by somebody who knew what would be asked; all of them count.
struct TypedAhead {
  private let isKeyboard = isatty(STDIN_FILENO) == 1
  private var said = Uptime(milliseconds: 0)
  private var lastEnter = Uptime(milliseconds: 0)

  /// How long nothing counts at a threshold, in milliseconds.
  private static let pause: Int64 = 500
  /// How long Enter must rest before an empty line counts: longer than keyboards wait before they
  /// repeat.
  private static let rest: Int64 = 750

  /// Takes notice that something was said.
  ///
  /// - Returns: whether what is typed already must go.
  mutating func hear(atThreshold isThreshold: Bool) -> Bool {
    said = .now
    return isKeyboard && isThreshold
  }

  /// Whether a line counts.
  mutating func admits(_ line: String, atThreshold isThreshold: Bool) -> Bool {
    let now = Uptime.now
    defer { lastEnter = now }
    guard isKeyboard else { return true }
    let isEmpty = line.allSatisfy(\.isWhitespace)
    if isThreshold || isEmpty, now < said.adding(milliseconds: Self.pause) { return false }
    return !isEmpty || now >= lastEnter.adding(milliseconds: Self.rest)
  }
}

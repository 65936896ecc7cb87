import Glibc

/// What becomes of one scalar on a screen.
///
/// The judge is libc's `wcwidth`, the same that ncurses asks, so both always agree. It is asked in
/// a UTF-8 locale of our own: the answer does not depend on how the program was started.
enum ScalarWidth: Hashable {
  /// Not drawn at all: a control, a joiner, a mark of direction, a variation selector.
  case absent
  /// Drawn as a space: a tab or a line break.
  case blank
  /// Drawn over the glyph before it.
  case combining
  /// Takes one or two columns.
  case columns(Int)
  /// Of unknown width, and therefore not safe to draw.
  case unknown

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: self = .columns(1)
    case 0x09, 0x0A, 0x2028, 0x2029: self = .blank
    case 0x00...0x1F, 0x7F...0x9F: self = .absent
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .absent
    case 0xA1...0xAC, 0xAE...0x24F, 0x2500...0x259F: self = .columns(1)
    default: self.init(judging: scalar)
    }
  }

  private init(judging scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint {
      self = .absent
      return
    }
    switch Self.libraryWidth(of: scalar) {
    case 0: self = .combining
    case let width where width == 1 || width == 2: self = .columns(width)
    default: self = .unknown
    }
  }

  private static func libraryWidth(of scalar: Unicode.Scalar) -> Int {
    guard let judge = LibraryWidth.shared else { return -1 }
    return judge.columns(of: scalar)
  }
}

/// libc's `wcwidth` together with the locale it is asked in.
///
/// Swift's `Glibc` module leaves the function out (its header wants `_XOPEN_SOURCE`), so it is
/// looked up by name. Nothing here changes or is freed once it is made, so every thread may ask.
private struct LibraryWidth: @unchecked Sendable {
  private typealias Function = @convention(c) (wchar_t) -> CInt

  private let function: Function
  private let locale: locale_t

  /// Nothing when the system has no `wcwidth` or no locale `C.UTF-8`.
  static let shared = LibraryWidth()

  private init?() {
    guard let symbol = dlsym(nil, "wcwidth") else { return nil }
    guard let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil) else { return nil }
    function = unsafeBitCast(symbol, to: Function.self)
    self.locale = locale
  }

  func columns(of scalar: Unicode.Scalar) -> Int {
    let before = uselocale(locale)
    defer { _ = uselocale(before) }
    return Int(function(wchar_t(scalar.value)))
  }
}

internal import CNcurses
internal import Terminal

/// Carries surfaces over into ncurses' standard window, changed rows only.
struct Canvas {
  private let capabilities: TerminalCapabilities
  private var pairs: [Look.Colors: CShort] = [:]
  private var shown: Surface?
  private var theme: Theme

  init(capabilities: TerminalCapabilities, ground: Theme.Ground) {
    self.capabilities = capabilities
    theme = Theme(ground, depth: capabilities.depth)
    guard capabilities.depth != .mono else { return }
    start_color()
    // Otherwise ncurses spells out white on black at the end of every change.
    use_default_colors()
  }

  /// What the words stand on; a change repaints everything with the next surface.
  var ground: Theme.Ground {
    get { theme.ground }
    set {
      guard newValue != theme.ground else { return }
      theme.ground = newValue
      forget()
    }
  }

  /// Lets the next surface be painted whole, whatever the terminal shows now.
  mutating func forget() { shown = nil }

  /// Puts a surface into the window and says how many rows are different from before.
  mutating func paint(_ surface: Surface) -> Int {
    guard surface != shown else { return 0 }
    let before = shown?.size == surface.size ? shown : nil
    shown = surface
    guard let window = nc_stdscr() else { return 0 }
    if before == nil { clear(window) }
    let translated = surface.translated(to: capabilities.glyphs)
    let rows = (0..<surface.size.height).filter { !surface.sameRow($0, as: before) }
    for y in rows {
      for x in 0..<surface.size.width {
        paint(translated[Point(x: x, y: y)], x: x, y: y, on: window)
      }
    }
    return rows.count
  }

  private mutating func clear(_ window: UnsafeMutablePointer<WINDOW>) {
    let blank = theme.look(of: .text)
    nc_set_background(window, attributes(of: blank), pair(of: blank))
    werase(window)
    clearok(window, true)
  }

  private mutating func paint(_ cell: Cell, x: Int, y: Int, on window: UnsafeMutablePointer<WINDOW>)
  {
    guard let glyph = cell.glyph else { return }
    let look = theme.look(of: cell.style)
    let scalars = [glyph.spacing] + glyph.combining
    let text = scalars.map { wchar_t($0.value) } + [0]
    nc_put(window, CInt(y), CInt(x), text, attributes(of: look), pair(of: look))
  }

  private func attributes(of look: Look) -> attr_t {
    (look.bold ? nc_bold() : 0) | (look.underline ? nc_underline() : 0)
      | (look.reverse ? nc_reverse() : 0)
  }

  /// The number of a colour pair, made on its first use; themes have fewer than the 63 every
  /// terminal holds.
  private mutating func pair(of look: Look) -> CShort {
    guard let colors = look.colors else { return 0 }
    if let known = pairs[colors] { return known }
    let number = CShort(pairs.count + 1)
    init_pair(number, CShort(colors.foreground), CShort(colors.background))
    pairs[colors] = number
    return number
  }
}

extension Surface {
  fileprivate func sameRow(_ y: Int, as other: Surface?) -> Bool {
    guard let other else { return false }
    return (0..<size.width).allSatisfy {
      self[Point(x: $0, y: y)] == other[Point(x: $0, y: y)]
    }
  }
}

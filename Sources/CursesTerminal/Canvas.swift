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
    let before = shown?.size == surface.size ? shown : nil
    let changes = (0..<surface.size.height).map { y in
      (y: y, columns: surface.columns(ofRow: y, differentFrom: before))
    }.filter { !$0.columns.isEmpty }
    shown = surface
    guard before == nil || !changes.isEmpty, let window = nc_stdscr() else { return 0 }
    if before == nil { clear(window) }
    let translated = surface.translated(to: capabilities.glyphs)
    var pen = pen(of: .text)
    var text: [wchar_t] = []
    for (y, columns) in changes {
      for x in columns {
        let cell = translated[Point(x: x, y: y)]
        // The right half of a wide glyph is painted with the left one.
        guard let glyph = cell.glyph else { continue }
        if cell.style != pen.style { pen = self.pen(of: cell.style) }
        text.removeAll(keepingCapacity: true)
        text.append(wchar_t(glyph.spacing.value))
        for mark in glyph.combining { text.append(wchar_t(mark.value)) }
        text.append(0)
        nc_put(window, CInt(y), CInt(x), text, pen.attributes, pen.pair)
      }
    }
    return changes.count
  }

  private mutating func clear(_ window: UnsafeMutablePointer<WINDOW>) {
    let blank = theme.look(of: .text)
    nc_set_background(window, attributes(of: blank), pair(of: blank))
    werase(window)
    clearok(window, true)
  }

  /// What ncurses must know to paint a style.
  private mutating func pen(of style: Style) -> (style: Style, attributes: attr_t, pair: CShort) {
    let look = theme.look(of: style)
    return (style, attributes(of: look), pair(of: look))
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

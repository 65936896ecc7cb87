import CPangoCairo
import Paper

/// Breaks texts into lines with Pango, in one language.
final class TypeCase {
  private let context: OpaquePointer
  private let language: String
  private let scale: Double

  /// - Parameter scale: of all letters, beside their usual size.
  /// - Throws: ``PressError/noFonts``, before anything is drawn as boxes.
  init(language: String, scale: Double = 1) throws(PressError) {
    let map = pango_cairo_font_map_get_default()
    guard let context = pango_font_map_create_context(map) else { throw .noFonts }
    self.context = context
    self.language = language
    self.scale = scale
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_language(context, pango_language_from_string(language))
    // Positions are those of the letters' outlines, not of a screen's dots.
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    // Pango names families that nothing stands behind, so only a letter shows whether there is one.
    guard (try? lines(of: "a", .body, width: 100)) != nil else { throw .noFonts }
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(context)) }

  /// The lines of a text that is no wider than this.
  func lines(of words: Words, _ style: TextStyle, width: Double) throws(PressError) -> [TextLine] {
    let style = style.scaled(by: scale)
    let paragraph = Paragraph(layout: pango_layout_new(context), lineHeight: style.lineHeight)
    let layout = paragraph.layout
    pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_markup(layout, Self.markup(words, style), -1)
    guard pango_layout_get_unknown_glyphs_count(layout) == 0 else {
      throw .noGlyph(String(words.text.prefix(60)))
    }
    return paragraph.lines
  }
}

extension TypeCase {
  /// Letters are not joined (*fi*) and words not cut, so that who searches or listens gets the text.
  private static let root = "insert_hyphens=\"false\" font_features=\"liga=0,clig=0\""

  private static func markup(_ words: Words, _ style: TextStyle) -> String {
    let size = Int(style.size * Double(PANGO_SCALE))
    let weight = style.isBold ? " weight=\"bold\"" : ""
    let parts = words.parts.map { part in
      let text = printable(part.text).inMarkup
      return switch part.manner {
      case .plain: text
      case .strong: "<b>\(text)</b>"
      case .emphasis: "<i>\(text)</i>"
      case .code: "<span font_family=\"\(TextStyle.codeFamilies)\" size=\"85%\">\(text)</span>"
      }
    }
    return "<span font_family=\"\(TextStyle.families)\" size=\"\(size)\"\(weight) \(root)>"
      + parts.joined() + "</span>"
  }

  /// A soft hyphen is a place to cut a word, and what steers a terminal is nothing to print.
  private static func printable(_ text: String) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\u{AD}" {
      let steers = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      printable.append(steers ? " " : scalar)
    }
    return String(printable)
  }
}

/// A text that Pango has broken into lines.
private final class Paragraph: TextLine.Owner {
  let layout: OpaquePointer?

  private let lineHeight: Double

  init(layout: OpaquePointer?, lineHeight: Double) {
    self.layout = layout
    self.lineHeight = lineHeight
  }

  deinit { if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) } }

  var lines: [TextLine] {
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    var lines: [TextLine] = []
    repeat {
      var extents = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &extents)
      let baseline = pango_layout_iter_get_baseline(iterator)
      let scale = Double(PANGO_SCALE)
      let lead = lineHeight - Double(extents.height) / scale
      lines.append(
        TextLine(
          owner: self, number: Int32(lines.count), height: lineHeight,
          ascent: Double(baseline - extents.y) / scale + lead / 2,
          width: Double(extents.width) / scale))
    } while pango_layout_iter_next_line(iterator) != 0
    return lines
  }

  func draw(line: Int32, on canvas: OpaquePointer?) {
    pango_cairo_show_layout_line(canvas, pango_layout_get_line_readonly(layout, line))
  }
}

/// One line of a text, and how to draw it.
struct TextLine {
  /// Holds the text as long as one of its lines is held.
  protocol Owner: AnyObject {
    func draw(line: Int32, on canvas: OpaquePointer?)
  }

  let owner: any Owner
  let number: Int32
  let height: Double
  /// From its upper edge to the line that letters stand on.
  let ascent: Double
  let width: Double

  /// Draws it with its upper left corner at a point.
  func draw(x: Double, y: Double, on canvas: OpaquePointer?) {
    cairo_move_to(canvas, x, y + ascent)
    owner.draw(line: number, on: canvas)
  }
}

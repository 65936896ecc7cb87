/// Which glyphs a terminal can be trusted to have.
///
/// Screens are drawn with the full set; what is poorer is translated at the very end, cell for
/// cell, so no screen needs to know.
public enum GlyphLevel: String, CaseIterable, Hashable, Sendable {
  /// Whatever Unicode has.
  case full
  /// The font of a Linux console: Latin letters, single borders, a few signs.
  case linuxConsole
  /// ASCII alone; letters lose their accents.
  case ascii

  /// The glyph to show in place of `glyph`; never wider.
  public func translate(_ glyph: Glyph) -> Glyph {
    switch self {
    case .full: glyph
    case .linuxConsole: Self.console(glyph)
    case .ascii: Self.ascii(glyph)
    }
  }

  private static func console(_ glyph: Glyph) -> Glyph {
    let glyph = composed(glyph)
    if isConsole(glyph.spacing) { return Glyph(spacing: glyph.spacing, width: 1) }
    guard let other = single[glyph.spacing] else { return .unknown }
    return Glyph(spacing: other, width: 1)
  }

  private static func isConsole(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xFF: true
    default: consoleSigns.contains(scalar)
    }
  }

  private static func ascii(_ glyph: Glyph) -> Glyph {
    let scalar = composed(glyph).spacing
    if scalar.isASCII { return Glyph(spacing: scalar, width: 1) }
    guard let plain = plain[single[scalar] ?? scalar] else { return .unknown }
    return Glyph(spacing: plain, width: 1)
  }

  /// A letter and its accent as one scalar, where Latin script has it.
  private static func composed(_ glyph: Glyph) -> Glyph {
    guard !glyph.combining.isEmpty, let scalar = accented[Character(glyph.text)] else {
      return glyph
    }
    return Glyph(spacing: scalar, width: glyph.width)
  }

  /// Characters compare by canonical equivalence, so a decomposed letter finds its composed form.
  private static let accented = Dictionary(
    (0xC0...0x17F).compactMap(Unicode.Scalar.init).map { (Character($0), $0) }
  ) { first, _ in first }

  private static let consoleSigns = Set("─│┌┐└┘├┤┬┴┼█░▒←↑→↓•■“”‘’–—…€".unicodeScalars)

  private static let single = pairs(
    "═─ ║│ ╔┌ ╗┐ ╚└ ╝┘ ━─ ┃│ ┏┌ ┓┐ ┗└ ┛┘ ╠├ ╣┤ ╦┬ ╩┴ ╬┼ ▁░ ▂░ ▃░ ▄▒ ▅▒ ▆▒ ▇█")

  private static let plain = pairs(
    """
    ─- │| ┌+ ┐+ └+ ┘+ ├+ ┤+ ┬+ ┴+ ┼+ █# ░. ▒: ←< ↑^ →> ↓v •* ·. ■# ×x ÷/ “" ”" „" «" »" ‘' ’' ‚, ´' \
    –- —- ‐- ‑- −- …. €E £L ¿? ¡! ºo ªa °o §S µu ±+ ¹1 ²2 ³3 \
    ÁA ÀA ÂA ÄA ÃA ÅA ÆA ÇC ÉE ÈE ÊE ËE ÍI ÌI ÎI ÏI ÑN ÓO ÒO ÔO ÖO ÕO ØO ÚU ÙU ÛU ÜU ÝY \
    áa àa âa äa ãa åa æa çc ée èe êe ëe íi ìi îi ïi ñn óo òo ôo öo õo øo úu ùu ûu üu ýy ÿy ßs \
    āa ăa ąa ćc čc ďd đd ēe ęe ěe ğg īi ıi łl ńn ňn ōo őo œo řr śs šs şs ťt ūu ůu űu źz žz żz
    """)

  private static func pairs(_ table: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(
      table.split(separator: " ").compactMap { pair in
        let scalars = Array(pair.unicodeScalars)
        return scalars.count == 2 ? (scalars[0], scalars[1]) : nil
      }
    ) { first, _ in first }
  }
}

extension Surface {
  /// The same surface in the glyphs of a poorer terminal; nothing moves.
  public func translated(to level: GlyphLevel) -> Surface {
    guard level != .full else { return self }
    return mapGlyphs(level.translate)
  }
}

import Terminal
import Testing

@Suite struct GlyphLevelTests {
  private func translated(_ text: String, _ level: GlyphLevel) -> String {
    var surface = Surface(Size(width: text.columns, height: 1))
    surface.put(text, at: .zero)
    return surface.translated(to: level).text
  }

  @Test func `ASCII keeps the words and loses the accents`() {
    #expect(translated("¿Cuántos años? Mañana…", .ascii) == "?Cuantos anos? Manana.")
    #expect(translated("┌─┐│╚═╝█░•←→", .ascii) == "+-+|+-+#.*<>")
  }

  @Test func `the console keeps accents and single borders`() {
    #expect(translated("╔═╗║ áñ¿ … e\u{301}", .linuxConsole) == "┌─┐│ áñ¿ … é")
    #expect(translated("✓★", .linuxConsole) == "??")
  }

  @Test func `what follows a wide glyph stays in its place`() {
    #expect(translated("a漢b", .ascii) == "a? b")
    #expect(translated("a漢b", .full) == "a漢b")
  }

  @Test func `whatever is written, ASCII is all that comes out`() {
    let scalars = (UInt32(0x20)...0xFFFF).compactMap(Unicode.Scalar.init)
    expectLaw(in: scalars.flatMap { String($0).glyphs }) { glyph in
      GlyphLevel.ascii.translate(glyph).text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
  }
}

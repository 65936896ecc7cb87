import Glibc
import Terminal
import Testing

@Suite struct GlyphTests {
  @Test func `letters take one column and ideographs two`() {
    #expect("Ñandú".glyphs.map(\.width) == [1, 1, 1, 1, 1])
    #expect("漢字".glyphs.map(\.width) == [2, 2])
  }

  @Test func `an accent sits on its letter, however it is written`() {
    #expect("e\u{301}".glyphs.map(\.text) == ["e\u{301}"])
    #expect("e\u{301}".columns == 1)
    #expect("é".columns == 1)
  }

  @Test func `a cell holds four combining scalars, the others are dropped`() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 9)
    #expect(zalgo.glyphs.map(\.combining.count) == [Glyph.combiningLimit])
  }

  @Test func `an accent without a letter is not drawn`() {
    #expect("\u{301}a".glyphs.map(\.text) == ["a"])
  }

  @Test func `a family falls apart into its members`() {
    #expect("👩\u{200D}👧".glyphs.map(\.text) == ["👩", "👧"])
    #expect("❤\u{FE0F}".glyphs.map(\.text) == ["❤"])
  }

  @Test func `controls and marks of direction are left out`() {
    #expect("a\u{1B}[31m\u{7}b\u{202E}c\u{AD}d".glyphs.map(\.text).joined() == "a[31mbcd")
  }

  @Test func `of all characters there are, no cell holds one that steers, turns or hides`() {
    // Glyphs are made nowhere else, and nothing but glyphs reaches a terminal from a screen.
    for value in 0...0x10_FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for drawn in "a\(Character(scalar))".glyphs.flatMap(\.text.unicodeScalars) {
        switch drawn.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
          Issue.record("U+\(String(value, radix: 16)) draws a control")
        default: #expect(!drawn.properties.isDefaultIgnorableCodePoint)
        }
      }
    }
  }

  @Test func `line breaks and tabs keep words apart`() {
    #expect("uno\tdos\ntres".glyphs.map(\.text).joined() == "uno dos tres")
  }

  @Test func `what has no known width becomes a question mark`() {
    #expect("a\u{378}b".glyphs.map(\.text) == ["a", "?", "b"])
  }

  @Test func `widths do not depend on the locale of the process`() {
    setlocale(LC_ALL, "C")
    #expect("á漢".glyphs.map(\.width) == [1, 2])
  }

  @Test func `every scalar of the first planes has a glyph of one or two columns, or none`() {
    expectLaw(in: (UInt32(0)...0x1FFFF).lazy.compactMap(Unicode.Scalar.init)) { scalar in
      [[], [1], [2]].contains(String(scalar).glyphs.map(\.width))
    }
  }
}

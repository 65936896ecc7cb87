import Terminal
import Testing

@Suite struct TextEditTests {
  @Test func `joiners inside a name are kept though nothing is drawn for them`() {
    var edit = TextEdit()
    for character in "\u{200D}می\u{200C}نا" { _ = edit.apply(.character(character)) }
    #expect(edit.text == "می\u{200C}نا")
    #expect(edit.text.drawable == "مینا")
  }

  @Test func `a visitor writes a name and mends it`() {
    var edit = TextEdit()
    for character in "Ana Ejmplo" { _ = edit.apply(.character(character)) }
    for _ in 0..<4 { _ = edit.apply(.left) }
    _ = edit.apply(.character("e"))
    #expect(edit.text == "Ana Ejemplo")
    #expect(edit.cursor == 7)
  }

  @Test func `one backspace takes a letter with its accent`() {
    var edit = TextEdit("cafe\u{301}")
    _ = edit.apply(.backspace)
    #expect(edit == TextEdit("caf"))
  }

  @Test func `an accent typed after its letter joins it`() {
    var edit = TextEdit("e")
    _ = edit.apply(.character("\u{301}"))
    #expect(edit.text == "é")
    #expect(edit.cursor == 1)
  }

  @Test func `an accent without a letter is not taken`() {
    #expect(TextEdit("\u{301}") == TextEdit())
  }

  @Test func `a paste loses its controls and keeps its words apart`() {
    #expect(TextEdit("Calle\tSol\r\n5\u{1B}\u{202E}").text == "Calle Sol 5")
  }

  @Test func `a line never exceeds its limit`() {
    #expect(TextEdit("uno dos", limit: 5).text == "uno d")
    #expect(TextEdit("uno", limit: 0).text == "")
  }

  @Test func `marks cannot be heaped up without end`() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 1000)
    #expect(TextEdit(zalgo, limit: 10).text.unicodeScalars.count <= 50)
  }

  @Test func `a line leaves keys alone that mean nothing to it`() {
    var edit = TextEdit("a")
    let others: [Key] = [.enter, .escape, .tab, .backTab, .up, .down, .function(1)]
    #expect(others.map { edit.apply($0) } == others.map { _ in false })
    #expect(edit == TextEdit("a"))
  }

  private static let keys: [Key] = [
    .character("a"), .character("\u{301}"), .character("漢"), .backspace, .delete, .left, .right,
    .home, .end, .control("u"),
  ]

  private func edited(_ text: String, limit: Int, by keys: [Key]) -> TextEdit {
    var edit = TextEdit(text, limit: limit)
    for key in keys { _ = edit.apply(key) }
    return edit
  }

  @Test func `in a small world, the cursor stays inside and the text within its limit`() {
    expectLaw(in: everySequence(of: Self.keys, upTo: 4)) { keys in
      let edit = edited("e\u{301}b", limit: 4, by: keys)
      return (0...edit.text.count).contains(edit.cursor) && edit.text.count <= 4
    }
  }

  @Test func `in a small world, backspace undoes a letter`() {
    expectLaw(in: everySequence(of: Self.keys, upTo: 3)) { keys in
      let before = edited("ab", limit: 9, by: keys)
      var edit = before
      edit.insert("x")
      // A letter written before an accent that stood alone has become one with it.
      guard edit.text.count == before.text.count + 1 else { return true }
      edit.deleteBackward()
      return edit == before
    }
  }

  @Test func `in a small world, right undoes left`() {
    expectLaw(in: everySequence(of: Self.keys, upTo: 3)) { keys in
      let before = edited("ab", limit: 9, by: keys)
      return before.cursor == 0 || edited("ab", limit: 9, by: keys + [.left, .right]) == before
    }
  }
}

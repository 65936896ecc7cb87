import Terminal
import Testing

@Suite struct InputDecoderTests {
  private func inputs(_ text: String) -> [Input] { inputs(Array(text.utf8)) }

  private func inputs(_ bytes: [UInt8]) -> [Input] {
    var decoder = InputDecoder()
    return decoder.feed(bytes) + decoder.flush()
  }

  private func keys(_ text: String) -> [Key] {
    inputs(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test func `letters arrive as they were typed`() {
    #expect(keys("añ漢") == [.character("a"), .character("ñ"), .character("漢")])
  }

  @Test func `control keys arrive under their own names`() {
    #expect(
      keys("\r\n\t\u{8}\u{7F}\u{3}") == [
        .enter, .enter, .tab, .backspace, .backspace, .control("c"),
      ])
  }

  @Test func `arrows arrive in both modes and with any modifier`() {
    #expect(keys("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[D") == [.up, .down, .right, .left])
  }

  @Test func `editing and function keys of xterm, console and VT220 are the same`() {
    #expect(keys("\u{1B}[H\u{1B}[1~\u{1B}[7~\u{1B}OH") == [.home, .home, .home, .home])
    #expect(
      keys("\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[24~") == [
        .function(1), .function(1), .function(1), .function(12),
      ])
    #expect(
      keys("\u{1B}[3~\u{1B}[2~\u{1B}[5~\u{1B}[6~\u{1B}[Z") == [
        .delete, .insert, .pageUp, .pageDown, .backTab,
      ])
  }

  @Test func `the keypad writes digits and Enter`() {
    #expect(
      keys("\u{1B}Op\u{1B}Oy\u{1B}OM\u{1B}Ok") == [
        .character("0"), .character("9"), .enter, .character("+"),
      ])
  }

  @Test func `Escape alone is known once nothing follows`() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == 25)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(decoder.patience == nil)
  }

  @Test func `a letter with Alt is ignored`() {
    #expect(keys("\u{1B}xa") == [.character("a")])
  }

  @Test func `a touch is a tap once it ends`() {
    #expect(inputs("\u{1B}[<0;5;4M") == [])
    #expect(inputs("\u{1B}[<0;5;4m") == [])
    #expect(inputs("\u{1B}[<0;5;4M\u{1B}[<0;5;4m") == [.tap(Point(x: 4, y: 3))])
    #expect(
      inputs("\u{1B}[<0;5;4M\u{1B}[<32;6;4M\u{1B}[<0;9;4m") == [
        .tap(Point(x: 8, y: 3), from: Point(x: 4, y: 3))
      ])
    #expect(
      inputs([0x1B, 0x5B, 0x4D, 32, 37, 36, 0x1B, 0x5B, 0x4D, 35, 37, 36]) == [
        .tap(Point(x: 4, y: 3))
      ])
  }

  @Test func `the wheel turns, other buttons and motion do nothing`() {
    let point = Point(x: 1, y: 1)
    #expect(inputs("\u{1B}[<64;2;2M\u{1B}[<65;2;2M") == [.wheel(.up, point), .wheel(.down, point)])
    #expect(
      inputs("\u{1B}[<2;2;2M\u{1B}[<32;2;2M\u{1B}[<0;0;0M\u{1B}[<99999999999999999999;1;1M")
        == [])
  }

  @Test func `a paste arrives whole and clean`() {
    #expect(
      inputs("\u{1B}[200~uno\r\ndos\u{7}\u{202E}\u{1B}[201~a") == [
        .paste("uno\ndos"), .key(.character("a")),
      ])
  }

  @Test func `a paste that contains sequences stays text`() {
    #expect(inputs("\u{1B}[200~a\u{1B}[A\u{1B}[20b\u{1B}[201~") == [.paste("a[A[20b")])
  }

  @Test func `a paste too long is cut, and what follows it is understood`() {
    let long = String(repeating: "x", count: InputDecoder.pasteLimit * 2)
    let kept = String(repeating: "x", count: InputDecoder.pasteLimit)
    #expect(inputs("\u{1B}[200~\(long)\u{1B}[201~\r") == [.paste(kept), .key(.enter)])
  }

  @Test func `a paste that never ends is ended by silence`() {
    #expect(inputs("\u{1B}[200~uno") == [.paste("uno")])
  }

  @Test func `replies of the terminal are swallowed`() {
    #expect(
      keys(
        "\u{1B}[?62;22c\u{1B}[12;40R\u{1B}]0;title\u{7}\u{1B}P1$r0m\u{1B}\\\u{1B}[I\u{1B}[99;5ua")
        == [.character("a")])
  }

  @Test func `broken text is swallowed`() {
    #expect(
      inputs([0xFF, 0xC3, 0x61, 0x80, 0xED, 0xA0, 0x80, 0xF5, 0x62]) == [
        .key(.character("a")), .key(.character("b")),
      ])
  }

  private static let bytes: [UInt8] = [
    0x1B, 0x5B, 0x4F, 0x5D, 0x4D, 0x3C, 0x3B, 0x31, 0x7E, 0x41, 0x07, 0x5C, 0xC3, 0xB1, 0xFF, 0x00,
  ]

  @Test func `in a small world, it does not matter how bytes are grouped`() {
    expectLaw(in: everySequence(of: Self.bytes, upTo: 4)) { bytes in
      var whole = InputDecoder()
      var pieces = InputDecoder()
      let once = whole.feed(bytes)
      return once == bytes.flatMap { pieces.feed([$0]) } && whole == pieces
    }
  }

  @Test func `in a small world, after silence the next key is understood`() {
    expectLaw(in: everySequence(of: Self.bytes, upTo: 4)) { bytes in
      var decoder = InputDecoder()
      _ = decoder.feed(bytes)
      _ = decoder.flush()
      return decoder == InputDecoder() && decoder.feed([0x71]) == [.key(.character("q"))]
    }
  }
}

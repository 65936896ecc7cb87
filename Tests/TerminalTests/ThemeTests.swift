import Terminal
import Testing

@Suite struct ThemeTests {
  private func look(_ role: Role, _ ground: Theme.Ground, _ depth: ColorDepth) -> Look {
    Theme(ground, depth: depth).look(of: Style(role))
  }

  @Test(arguments: Theme.Ground.allCases, Role.allCases)
  func `with 256 colours every role reaches 7 to 1`(ground: Theme.Ground, role: Role) throws {
    let colors = try #require(look(role, ground, .indexed).colors)
    let ratio = RGB(xterm: colors.foreground).contrast(with: RGB(xterm: colors.background))
    #expect(ratio >= 7)
  }

  @Test(arguments: Theme.Ground.allCases, Role.allCases)
  func `with eight colours every role reaches 7 to 1 on console and xterm`(
    ground: Theme.Ground, role: Role
  ) throws {
    let colors = try #require(look(role, ground, .eight).colors)
    for palette in [RGB.console, RGB.xterm] {
      #expect(palette[colors.foreground].contrast(with: palette[colors.background]) >= 7)
    }
  }

  @Test func `with eight colours marks appear on black only, where they are readable`() {
    let loud = Style(.text, bold: true, underline: true)
    let paper = Theme(.paper, depth: .eight).look(of: loud)
    #expect(!paper.bold && !paper.underline)
    let dark = Theme(.dark, depth: .eight).look(of: loud)
    #expect(dark.bold && dark.underline)
  }

  @Test func `without colours no role has one, and what matters stands out`() {
    for role in Role.allCases { #expect(look(role, .paper, .mono).colors == nil) }
    let plain = look(.text, .paper, .mono)
    let loud: [Role] = [.title, .error, .focus, .selected, .field, .key, .caution, .success]
    for role in loud { #expect(look(role, .paper, .mono) != plain, "\(role)") }
  }

  @Test func `focus, choice and text are different at every depth`() {
    for ground in Theme.Ground.allCases {
      for depth in ColorDepth.allCases {
        let looks = [Role.text, .selected, .focus].map { look($0, ground, depth) }
        #expect(Set(looks).count == 3, "\(ground) \(depth)")
      }
    }
  }

  @Test func `reversing twice is as before`() {
    let theme = Theme(.dark, depth: .mono)
    #expect(theme.look(of: Style(.focus, reverse: true)) == theme.look(of: .text))
  }

  @Test func `a terminal is trusted by its kind and its colours`() {
    let xterm = TerminalCapabilities(type: "xterm-256color", colors: 256)
    #expect(xterm.depth == .indexed && xterm.glyphs == .full)
    #expect(xterm.reportsTaps && xterm.synchronizes)
    let console = TerminalCapabilities(type: "linux", colors: 8)
    #expect(console.depth == .eight && console.glyphs == .linuxConsole)
    #expect(!console.reportsTaps && !console.synchronizes)
    let paper = TerminalCapabilities(type: "vt100", colors: -1)
    #expect(paper.depth == .mono && paper.glyphs == .ascii)
  }

  @Test func `who wants no colour gets none, and who has no UTF-8 gets ASCII`() {
    let plain = TerminalCapabilities(
      type: "xterm-256color", colors: 256, prefersNoColor: true, isUTF8: false)
    #expect(plain.depth == .mono && plain.glyphs == .ascii)
  }
}

import Consultation
import Terminal
import Testing

@testable import KioskApp

/// Large letters and codes are read by the ground around their strokes, on every kind of terminal.
@Suite struct StrokeTests {
  private static let themes = Theme.Ground.allCases.flatMap { ground in
    ColorDepth.allCases.map { Theme(ground, depth: $0) }
  }

  /// What is behind the words of a page.
  private func paper(_ theme: Theme) -> Int {
    background(theme.look(of: .text))
  }

  private func background(_ look: Look) -> Int {
    let (front, back) = (look.colors?.foreground ?? 1, look.colors?.background ?? 0)
    return look.reverse ? front : back
  }

  private func ink(_ look: Look) -> Int {
    let (front, back) = (look.colors?.foreground ?? 1, look.colors?.background ?? 0)
    return look.reverse ? back : front
  }

  @Test(arguments: themes)
  func `the gaps of large letters are paper, their strokes are not`(theme: Theme) throws {
    for width in [60, 120] {
      var surface = Surface(Size(width: width, height: BlockLetters.height))
      let letters = try #require(BlockLetters("VIVE", width: width))
      letters.draw(in: surface.bounds, on: &surface)
      var strokes = 0
      for y in 0..<surface.size.height {
        for x in 0..<width {
          let cell = surface[Point(x: x, y: y)]
          let look = theme.look(of: cell.style)
          #expect(background(look) == paper(theme))
          guard cell.glyph?.text == "█" else { continue }
          strokes += 1
          #expect(ink(look) != paper(theme))
        }
      }
      #expect(strokes > 30)
    }
  }

  @Test(arguments: themes)
  func `dark modules of a code are ink all over, and four modules around it are light`(
    theme: Theme
  ) {
    let isOnDark = theme.ground == .dark
    let picture = QRPicture(
      QRCode(width: 2, modules: [true, true, true, true]), isOnDark: isOnDark)
    var surface = Surface(picture.size)
    picture.draw(in: surface.bounds, on: &surface)
    #expect(picture.size == Size(width: 10, height: 5))
    for y in 0..<5 {
      for x in 0..<10 {
        let cell = surface[Point(x: x, y: y)]
        #expect(cell.glyph?.text == " ")
        let isDark = (4...5).contains(x) && y == 2
        let light = background(theme.look(of: Style(.text, reverse: isOnDark)))
        #expect((background(theme.look(of: cell.style)) != light) == isDark)
      }
    }
  }

  @Test func `Linux console and xterm show the folio in strokes of one colour on another`() {
    var visitor = Visitor(size: Size(width: 80, height: 25))
    visitor.begin(in: .es)
    visitor.answerAll()
    visitor.press(.enter, .tab, .enter)
    visitor.leaveDetails("ACEPTO")
    let theme = Theme(.paper, depth: .eight)
    let surface = visitor.frame.surface
    for y in 0..<surface.size.height {
      for x in 1..<surface.size.width {
        let (left, here) = (surface[Point(x: x - 1, y: y)], surface[Point(x: x, y: y)])
        guard here.glyph?.text == "█", left.glyph?.text == " " else { continue }
        #expect(ink(theme.look(of: here.style)) != background(theme.look(of: left.style)))
      }
    }
  }
}

import Terminal
import Testing

@Suite struct ChartTests {
  @Test func `bars share one scale, and little is more than nothing`() {
    var surface = Surface(Size(width: 30, height: 3))
    surface.draw(
      BarChart([.init("Fine lines", 200), .init("Acne scars", 1), .init("Texture", 0)]),
      in: surface.bounds)
    #expect(
      surface.text == """
        Fine lines ███████████████ 200
        Acne scars █░░░░░░░░░░░░░░   1
        Texture    ░░░░░░░░░░░░░░░   0
        """)
  }

  @Test func `long names are cut before the bars are`() {
    var surface = Surface(Size(width: 20, height: 1))
    surface.draw(BarChart([.init("Microneedling with growth factor", 4)]), in: surface.bounds)
    #expect(surface.text == "Microne… █████████ 4")
  }

  @Test func `a sparkline rises with its numbers and ends at the last of them`() {
    var surface = Surface(Size(width: 5, height: 2))
    surface.draw(Sparkline([9, 0, 1, 4, 8, 16], rows: 2), in: surface.bounds)
    #expect(
      surface.text == """
            █
        ·▁▄██
        """)
  }

  @Test func `poorer terminals show shades in place of eighths`() {
    var surface = Surface(Size(width: 4, height: 1))
    surface.draw(Sparkline([0, 1, 5, 8]), in: surface.bounds)
    #expect(surface.translated(to: .linuxConsole).text == "·░▒█")
    #expect(surface.translated(to: .ascii).text == "..:#")
  }
}

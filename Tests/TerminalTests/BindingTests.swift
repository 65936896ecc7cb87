import Terminal
import Testing

@Suite struct BindingTests {
  private enum Message: Equatable { case back, next, up, down, help }

  private let bindings: [Binding<Message>] = [
    Binding(.escape, help: "Atrás", message: .back),
    Binding(
      strokes: [.init(.up, message: .up), .init(.down, .character("j"), message: .down)],
      help: "Mover"),
    Binding(.enter, help: "Seguir", isEnabled: false, message: .next),
    Binding(.function(1), help: "", message: .help),
  ]

  private func footer(_ size: Size) -> (text: String, placed: Placed<Message>) {
    var surface = Surface(size)
    let placed = surface.draw(KeyFooter(bindings), in: surface.bounds)
    return (surface.text, placed)
  }

  @Test func `a key means what its binding says`() {
    #expect(bindings.message(for: .escape) == .back)
    #expect(bindings.message(for: .character("j")) == .down)
    #expect(bindings.message(for: .function(1)) == .help)
  }

  @Test func `a binding that is not enabled neither acts nor shows`() {
    #expect(bindings.message(for: .enter) == nil)
    #expect(!footer(Size(width: 60, height: 1)).text.contains("Enter"))
  }

  @Test func `the footer shows the bindings and can be tapped`() {
    let (text, placed) = footer(Size(width: 60, height: 1))
    #expect(text == " Esc Atrás  ↑↓ Mover")
    #expect(
      placed.regions == [
        HitRegion(Rect(x: 0, y: 0, width: 11, height: 1), .back),
        HitRegion(Rect(x: 12, y: 0, width: 1, height: 1), .up),
        HitRegion(Rect(x: 13, y: 0, width: 1, height: 1), .down),
      ])
  }

  @Test func `the footer wraps, and leaves out the last when there is no room`() {
    #expect(KeyFooter(bindings).height(width: 60) == 1)
    #expect(KeyFooter(bindings).height(width: 12) == 2)
    #expect(footer(Size(width: 12, height: 2)).text == " Esc Atrás\n ↑↓ Mover")
    #expect(footer(Size(width: 12, height: 1)).text == " Esc Atrás")
  }

  @Test func `every entry of the footer is a key that acts`() {
    for width in 1...40 {
      for region in footer(Size(width: width, height: 9)).placed.regions {
        #expect([.back, .up, .down].contains(region.target))
      }
    }
  }
}

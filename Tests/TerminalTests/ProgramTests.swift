import Terminal
import Testing

@Suite struct ProgramTests {
  private struct Counter: Program, Equatable {
    enum Message: Equatable { case input(Input), pressed }
    enum Effect: Equatable { case ring }
    var count = 0

    static func message(for input: Input) -> Message { .input(input) }

    mutating func update(_ message: Message) -> [Effect] {
      switch message {
      case .pressed, .input(.key(.enter)):
        count += 1
        return [.ring]
      case .input: return []
      }
    }

    func view(_ size: Size) -> Frame<Message> {
      var frame = Frame<Message>(size)
      let rect = Rect(x: 0, y: 0, width: 12, height: 3)
      frame.place(Button("\(count)", isFocused: true), in: rect, focused: true) { .pressed }
      return frame
    }
  }

  private let size = Size(width: 20, height: 5)

  @Test func `a tap on a region becomes its message`() {
    var counter = Counter()
    #expect(counter.receive(.tap(Point(x: 2, y: 1)), on: counter.view(size)) == [.ring])
    #expect(counter == Counter(count: 1))
  }

  @Test func `whoever slides off has not tapped`() {
    var counter = Counter()
    let frame = counter.view(size)
    let slip = Input.tap(Point(x: 15, y: 1), from: Point(x: 2, y: 1))
    #expect(counter.receive(slip, on: frame) == [])
    #expect(counter.receive(.tap(Point(x: 2, y: 1), from: Point(x: 15, y: 1)), on: frame) == [])
    #expect(counter == Counter())
    #expect(
      counter.receive(.tap(Point(x: 2, y: 1), from: Point(x: 4, y: 2)), on: frame) == [.ring])
  }

  @Test func `a tap beside every region is an input like any other`() {
    var counter = Counter()
    #expect(counter.receive(.tap(Point(x: 15, y: 1)), on: counter.view(size)) == [])
    #expect(counter.receive(.key(.enter), on: counter.view(size)) == [.ring])
    #expect(counter == Counter(count: 1))
  }

  @Test func `the cursor rests on the focus, seen or not`() {
    let frame = Counter().view(size)
    #expect(frame.cursor == Point(x: 4, y: 1))
    #expect(!frame.showsCursor)
  }

  @Test func `where regions overlap, the last one answers`() {
    var frame = Frame<String>(size)
    frame.regions = [
      HitRegion(Rect(x: 0, y: 0, width: 9, height: 3), "below"),
      HitRegion(Rect(x: 4, y: 1, width: 2, height: 1), "above"),
    ]
    #expect(frame.message(at: Point(x: 4, y: 1)) == "above")
    #expect(frame.message(at: .zero) == "below")
    #expect(frame.message(at: Point(x: 4, y: 4)) == nil)
  }
}

import Terminal
import Testing

@Suite struct MotionTests {
  @Test func `a motion stays between the first place and the last`() {
    let motions: [(Motion, Int)] = [
      (.lines(1), 5), (.lines(-9), 0), (.pages(1), 8), (.pages(-1), 0), (.toStart, 0),
      (.toEnd, 9), (.lines(99), 9),
    ]
    for (motion, place) in motions {
      #expect(motion.place(from: 4, page: 4, last: 9) == place, "\(motion)")
    }
  }

  @Test func `where things went away, a motion starts from the last that is left`() {
    #expect(Motion.lines(-1).place(from: 20, page: 4, last: 9) == 8)
    #expect(Motion.lines(1).place(from: 3, page: 4, last: -1) == 0)
  }

  @Test func `a page turned keeps one row in sight, and a wheel turns three`() {
    let size = Size(width: 10, height: 4)
    let scroll = Scroll((1...20).map { Passage("\($0)") })
    #expect(scroll.offset(after: .pages(1), from: 0, in: size) == 3)
    #expect(scroll.offset(after: .toEnd, from: 0, in: size) == 16)
    #expect(Motion(.wheel(.down, .zero)) == .lines(3))
    #expect(Motion(.key(.down)) == nil)
  }

  @Test func `bindings with other meanings keep their strokes`() {
    let binding = Binding(.enter, .space, help: "Go", message: 1).map { "\($0)" }
    #expect(binding == Binding(.enter, .space, help: "Go", message: "1"))
  }
}

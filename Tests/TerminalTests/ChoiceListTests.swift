import Terminal
import Testing

@Suite struct ChoiceListTests {
  private func labels(_ count: Int) -> [String] {
    (0..<count).map { $0 % 3 == 0 ? "Opción \($0)" : "Una opción con más palabras, número \($0)" }
  }

  private func draw(_ list: ChoiceList, _ size: Size) -> Placed<Int> {
    var surface = Surface(size)
    return surface.draw(list, in: surface.bounds)
  }

  @Test func `digits choose, then letters`() {
    let list = ChoiceList(.many, labels(12))
    #expect(list.option(for: .character("1")) == 0)
    #expect(list.option(for: .character("0")) == 9)
    #expect(list.option(for: .character("B")) == 11)
    #expect(list.option(for: .character("c")) == nil)
    #expect(list.option(for: .enter) == nil)
  }

  @Test func `nought denies all others, and the tenth option is a`() {
    let list = ChoiceList(.many, labels(12), none: 10)
    #expect(list.option(for: .character("0")) == 10)
    #expect(list.key(of: 10) == "0")
    #expect((0..<9).map { list.key(of: $0) } == Array("123456789"))
    #expect(list.option(for: .character("a")) == 9)
    #expect(list.option(for: .character("b")) == 11)
    #expect(
      (0..<12).allSatisfy { place in
        list.key(of: place).map { list.option(for: .character($0)) } == place
      })
  }

  @Test func `thirteen options of a line each are seen whole in seven rows`() {
    let list = ChoiceList(.many, (1...13).map { "Padecimiento \($0)" })
    #expect(list.seen(in: Size(width: 58, height: 7)) == 0..<13)
    #expect(list.seen(in: Size(width: 58, height: 6)).count < 13)
  }

  @Test func `arrows walk through columns and stop at the edges`() {
    let size = Size(width: 60, height: 12)
    func after(_ key: Key, from focus: Int) -> Int? {
      ChoiceList(.one, labels(5).map { String($0.prefix(9)) }, focus: focus).focus(
        after: key, in: size)
    }
    #expect(after(.down, from: 0) == 2)
    #expect(after(.right, from: 0) == 1)
    #expect(after(.right, from: 1) == 1)
    #expect(after(.down, from: 3) == 3)
    #expect(after(.end, from: 0) == 4)
    #expect(after(.up, from: 0) == 0)
    #expect(after(.enter, from: 0) == nil)
  }

  private static let sizes = [20, 26, 40, 60, 80, 132, 200].flatMap { width in
    [3, 5, 8, 12, 17, 40].map { Size(width: width, height: $0) }
  }

  @Test(arguments: sizes)
  func `wherever the focus is, its box is seen and the cursor is in it`(size: Size) throws {
    for count in 1...14 {
      for focus in 0..<count {
        let placed = draw(ChoiceList(.many, labels(count), focus: focus), size)
        let box = try #require(placed.regions.first { $0.target == focus }).rect
        #expect(box.contains(placed.cursor))
      }
    }
  }

  @Test(arguments: sizes)
  func `boxes have three rows or more where all fit, stay inside and never overlap`(size: Size) {
    for count in 0...14 {
      let list = ChoiceList(.many, labels(count))
      let boxes = draw(list, size).regions.map(\.rect)
      let isBoxed = boxes.first.map { $0.height >= 3 } ?? true
      #expect(!isBoxed || boxes.allSatisfy { $0.height >= 3 })
      #expect(!isBoxed || list.seen(in: size) == 0..<count)
      #expect(boxes.allSatisfy { $0.intersection(Rect(size: size)) == $0 })
      for (index, box) in boxes.enumerated() {
        #expect(boxes.dropFirst(index + 1).allSatisfy { $0.intersection(box).isEmpty })
      }
    }
  }

  @Test(arguments: sizes)
  func `from any option, arrows reach every other`(size: Size) {
    let keys: [Key] = [.up, .down, .left, .right]
    var reached: Set = [0]
    var next = [0]
    while let focus = next.popLast() {
      for key in keys {
        guard let to = ChoiceList(.one, labels(11), focus: focus).focus(after: key, in: size),
          reached.insert(to).inserted
        else { continue }
        next.append(to)
      }
    }
    #expect(reached == Set(0..<11))
  }

  @Test func `twelve short options are seen whole on a screen of 80 by 24`() {
    let placed = draw(
      ChoiceList(.many, (1...12).map { "Opción \($0)" }), Size(width: 78, height: 17))
    #expect(placed.regions.map(\.target) == Array(0..<12))
  }
}

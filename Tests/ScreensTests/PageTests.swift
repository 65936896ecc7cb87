import Screens
import Terminal
import Testing

@Suite struct PageTests {
  /// Counts by a key or a tap; where it stands is how far it goes.
  struct Counter: Page, Equatable {
    var count = 0

    enum Message: Equatable, Sendable {
      case more, typed(Key)
    }

    func bindings(in most: Int) -> [Binding<Message>] {
      [
        Binding(.enter, help: "more", isEnabled: count < most, message: .more),
        Binding(.character("1"), help: "", message: .more),
      ]
    }

    func message(for input: Input, in most: Int) -> Message? {
      if case .key(let key) = input { .typed(key) } else { nil }
    }

    func purpose(in most: Int) -> String { "Counts to \(most)." }

    mutating func update(_ message: Message, in most: Int) -> [String] {
      guard message == .more else { return [] }
      count += 1
      return count == most ? ["full"] : []
    }

    func view(in most: Int) -> Frame<Message> {
      var frame = Frame<Message>(Size(width: 8, height: 1))
      frame.surface.put("\(count)", at: .zero)
      frame.regions = [HitRegion(frame.bounds, .more)]
      return frame
    }
  }

  /// Says what it is told.
  struct Echo: Page {
    func bindings(in most: Int) -> [Binding<String>] { [] }
    func purpose(in most: Int) -> String { "" }
    mutating func update(_ message: String, in most: Int) -> [String] { [message] }
    func view(in most: Int) -> Frame<String> { Frame(Size(width: 8, height: 1)) }
  }

  let enter = Deed.input(.key(.enter))

  @Test func `whoever shows a page need not know which it is`() {
    var page: any Page<Int, [String]> = Counter()
    let decided = [enter, enter].map { page.take($0, in: 2) }
    #expect(decided == [[], ["full"]])
    #expect(page.frame(in: 2).surface.text.hasPrefix("2"))
    #expect(page.help(in: 2) == Help(purpose: "Counts to 2.", bindings: Counter().bindings(in: 0)))
  }

  @Test func `a binding comes before what is typed, and what means nothing decides nothing`() {
    var page = Counter(count: 2)
    let typed = page.take(enter, in: 2)
    let wheel = page.take(.input(.wheel(.up, .zero)), in: 2)
    #expect(typed == [] && wheel == nil && page == Counter(count: 2))
  }

  @Test func `a tap means something to the page that drew it, and to no other`() throws {
    var page: any Page<Int, [String]> = Counter()
    let message = try #require(page.frame(in: 2).message(at: .zero))
    var echo: any Page<Int, [String]> = Echo()
    let (here, elsewhere) = (page.take(.tap(message), in: 2), echo.take(.tap(message), in: 2))
    #expect(here == [] && elsewhere == nil)
    #expect(message == PageMessage(Counter.Message.more) && message != PageMessage("more"))
  }
}

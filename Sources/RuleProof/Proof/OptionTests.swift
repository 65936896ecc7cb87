import Consultation

/// The tests on a question with many choices, taken apart into single options.
///
/// Twenty options make a million answers, but every test is built from single ones by *any of* and
/// *not*. So each option is a column of its own, and a longer test one that follows from others.
struct OptionTests {
  /// What a test says, once the question is answered.
  enum Node: Hashable {
    case chosen(OptionID)
    /// Nothing is chosen.
    case none
    case anyOf([Int])
    case not(Int)
    /// `-` within a list.
    case anything
    /// A test of another kind than the answer: it never holds.
    case mismatch
  }

  let options: [Option]
  private(set) var nodes: [Node] = []
  private var places: [Node: Int] = [:]
  /// For each test, its node.
  private(set) var roots: [Int] = []

  init(_ options: [Option], tests: [UnaryTest]) {
    self.options = options
    for option in options where option.id != Option.none { _ = place(.chosen(option.id)) }
    roots = tests.map { add($0) }
  }

  private mutating func add(_ test: UnaryTest) -> Int {
    switch test {
    case .anything: place(.anything)
    case .option(Option.none): place(.none)
    case .option(let option):
      place(options.contains { $0.id == option } ? .chosen(option) : .mismatch)
    case .number, .elapsed: place(.mismatch)
    case .anyOf(let tests): place(.anyOf(tests.map { add($0) }))
    case .not(let test): place(.not(add(test)))
    }
  }

  private mutating func place(_ node: Node) -> Int {
    if let place = places[node] { return place }
    places[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  /// The node of an option.
  func node(of option: OptionID) -> Int? { places[.chosen(option)] }

  /// The truth of a node where the answer is *I don't know*.
  func truthOfUnknown(_ node: Int) -> Truth {
    switch nodes[node] {
    case .chosen, .none, .mismatch: .unknown
    case .anything: .yes
    case .anyOf(let parts): parts.reduce(.no) { $0 || truthOfUnknown($1) }
    case .not(let part): !truthOfUnknown(part)
    }
  }
}

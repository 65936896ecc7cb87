/// A pattern of digits in the small part of regular expressions that numbering plans are written
/// in: digits, `\d`, classes, groups, alternatives, `?`, `{n}` and `{n,m}`.
///
/// A text that is no such pattern matches nothing.
struct DigitPattern: Equatable, Sendable {
  private let root: Node?

  init(_ text: some StringProtocol) {
    var reader = Reader(rest: Array(text.utf8)[...])
    let root = reader.alternatives()
    self.root = reader.rest.isEmpty ? root : nil
  }

  /// Whether the whole of `digits` matches; more than sixty never do.
  func matches(_ digits: [UInt8]) -> Bool {
    guard digits.count <= 60, let root else { return false }
    return root.ends(of: digits, from: 1) & (1 << UInt64(digits.count)) != 0
  }

  private indirect enum Node: Equatable, Sendable {
    /// Any of some digits; bit *n* stands for the digit *n*.
    case digit(UInt16)
    case sequence([Node])
    case either([Node])
    case repeated(Node, ClosedRange<Int>)

    /// Where a match may end, given where it may begin: bit *n* stands for the place before the
    /// digit *n*.
    func ends(of digits: [UInt8], from starts: UInt64) -> UInt64 {
      switch self {
      case .digit(let allowed):
        return digits.enumerated().reduce(0) { ends, next in
          let isMatch =
            starts & (1 << UInt64(next.offset)) != 0 && allowed & (1 << next.element) != 0
          return isMatch ? ends | (2 << UInt64(next.offset)) : ends
        }
      case .sequence(let nodes):
        return nodes.reduce(starts) { $1.ends(of: digits, from: $0) }
      case .either(let nodes):
        return nodes.reduce(0) { $0 | $1.ends(of: digits, from: starts) }
      case .repeated(let node, let count):
        var ends: UInt64 = count.lowerBound == 0 ? starts : 0
        var places = starts
        for times in 1...max(1, count.upperBound) {
          places = node.ends(of: digits, from: places)
          if times >= count.lowerBound { ends |= places }
        }
        return ends
      }
    }
  }

  /// Reads a pattern from its bytes; what it cannot read is left over.
  private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func alternatives() -> Node {
      var choices = [sequence()]
      while take("|") { choices.append(sequence()) }
      return choices.count == 1 ? choices[0] : .either(choices)
    }

    private mutating func sequence() -> Node {
      var nodes: [Node] = []
      while let node = atom() { nodes.append(counted(node)) }
      return .sequence(nodes)
    }

    private mutating func atom() -> Node? {
      if take("\\d") { return .digit(0x3FF) }
      if take("(?:") {
        let inside = alternatives()
        return take(")") ? inside : nil
      }
      if take("[") { return digitClass() }
      return digit().map { .digit(1 << $0) }
    }

    private mutating func digitClass() -> Node? {
      var allowed: UInt16 = 0
      while let first = digit() {
        let last = take("-") ? digit() ?? first : first
        for value in first...max(first, last) { allowed |= 1 << value }
      }
      return take("]") ? .digit(allowed) : nil
    }

    private mutating func counted(_ node: Node) -> Node {
      if take("?") { return .repeated(node, 0...1) }
      guard take("{") else { return node }
      let least = number()
      let most = take(",") ? number() : least
      _ = take("}")
      return .repeated(node, least...max(least, most))
    }

    private mutating func number() -> Int {
      var number = 0
      while let digit = digit() { number = number * 10 + Int(digit) }
      return number
    }

    private mutating func digit() -> UInt8? {
      guard let byte = rest.first, (48...57).contains(byte) else { return nil }
      rest.removeFirst()
      return byte - 48
    }

    private mutating func take(_ text: StaticString) -> Bool {
      text.withUTF8Buffer { wanted in
        guard rest.starts(with: wanted) else { return false }
        rest.removeFirst(wanted.count)
        return true
      }
    }
  }
}

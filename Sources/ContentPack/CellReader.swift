import Consultation
import RuleProof

/// Reads cells of decision tables: the unary tests of S-FEEL (OMG DMN 1.3, clause 9.2).
struct CellReader {
  /// The questions that may be named.
  let questions: [Question]
  /// The names of questions that come too late to be named.
  var later: Set<QuestionID> = []

  /// Why a cell cannot be read.
  struct Refusal: Error {
    let message: String
    let hint: String?

    init(_ message: String, hint: String? = nil) {
      self.message = message
      self.hint = hint
    }
  }

  /// Reads the condition of a question or rule; reports unknown questions, bad cells, and cells
  /// that can never hold.
  func condition(_ node: YAMLNode) -> Condition {
    var cells: [Condition.Cell] = []
    for (key, value) in node.entries() {
      guard let id = key.id(Question.self) else { continue }
      guard let question = questions.first(where: { $0.id == id }) else {
        report(id, at: key)
        continue
      }
      guard let test = test(value, on: question) else { continue }
      judge(test, on: question, at: value)
      cells.append(Condition.Cell(id, test))
    }
    return Condition(cells)
  }

  private func report(_ id: QuestionID, at key: YAMLNode) {
    if later.contains(id) {
      key.report(
        "the condition names '\(id)', which is not asked before",
        hint: "move the question '\(id)' up, or name an earlier one")
    } else {
      key.report(
        "unknown question '\(id)'",
        hint: "one of: \(questions.map(\.id.text).joined(separator: ", "))")
    }
  }

  private func test(_ node: YAMLNode, on question: Question) -> UnaryTest? {
    if node.isList {
      let tests = node.items().compactMap { test($0, on: question) }
      guard !tests.isEmpty else {
        node.report("an empty list never holds")
        return nil
      }
      return tests.count == 1 ? tests[0] : .anyOf(tests)
    }
    guard let text = node.text() else { return nil }
    do {
      return try read(text, on: question)
    } catch {
      node.report(error.message, hint: error.hint)
      return nil
    }
  }

  private func judge(_ test: UnaryTest, on question: Question, at node: YAMLNode) {
    let samples = AnswerSamples(question, boundaries: [test])
    let truths = samples.answers.map { test.holds(for: $0, on: AnswerSamples.today) }
    if test != .anything, !truths.isEmpty, truths.allSatisfy({ $0 == .no }) {
      node.report("the cell can never hold for '\(question.id)'")
    }
  }

  /// Reads the text of one cell for a question: *simple unary tests* (grammar rule 12).
  func read(_ text: String, on question: Question) throws(Refusal) -> UnaryTest {
    let text = text.trimmed
    if text == "-" { return .anything }
    if let inner = text.call("not") { return .not(try positive(inner, on: question)) }
    return try positive(text, on: question)
  }

  /// Any of the tests between commas: *simple positive unary tests* (rule 11).
  private func positive(_ text: String, on question: Question) throws(Refusal) -> UnaryTest {
    var tests: [UnaryTest] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      tests.append(try single(String(part).trimmed, on: question))
    }
    return tests.count == 1 ? tests[0] : .anyOf(tests)
  }

  /// A value, a comparison or an interval: *simple positive unary test* (rule 5).
  private func single(_ text: String, on question: Question) throws(Refusal) -> UnaryTest {
    switch question.kind {
    case .one, .many: try option(text, of: question)
    case .number:
      .number(try interval(text) { (bound) throws(Refusal) in try Self.number(bound) })
    case .elapsed:
      .elapsed(try interval(text) { (bound) throws(Refusal) in try Self.duration(bound) })
    }
  }

  private func option(_ text: String, of question: Question) throws(Refusal) -> UnaryTest {
    guard question.options.contains(where: { $0.id.text == text }) else {
      throw Refusal(
        "'\(question.id)' has no option '\(text)'",
        hint: "one of: \(question.options.map(\.id.text).joined(separator: ", "))")
    }
    return .option(OptionID(text))
  }

  private func interval<Bound>(
    _ text: String, _ bound: (String) throws(Refusal) -> Bound
  ) throws(Refusal) -> UnaryTest.Interval<Bound> {
    typealias End = UnaryTest.Interval<Bound>.End
    for (sign, isUpper, isIncluded) in [
      ("<=", true, true), (">=", false, true), ("<", true, false), (">", false, false),
    ] where text.hasPrefix(sign) {
      let end = End(try bound(String(text.dropFirst(sign.count))), isIncluded: isIncluded)
      return isUpper ? .init(upper: end) : .init(lower: end)
    }
    // An open end has a round bracket, or a square one turned outwards (rules 6–10).
    guard let first = text.first, "[(]".contains(first) else {
      let end = End(try bound(text), isIncluded: true)
      return .init(lower: end, upper: end)
    }
    guard let last = text.last, "])[".contains(last), let dots = text.firstRange(of: "..") else {
      throw Refusal("'\(text)' is not an interval", hint: "write [18..21], (18..21] or < 18")
    }
    let lower = try bound(String(text[text.index(after: text.startIndex)..<dots.lowerBound]))
    let upper = try bound(String(text[dots.upperBound..<text.index(before: text.endIndex)]))
    return .init(
      lower: End(lower, isIncluded: first == "["), upper: End(upper, isIncluded: last == "]"))
  }

  private static func number(_ text: String) throws(Refusal) -> Int {
    guard let number = Int(text.trimmed) else {
      throw Refusal("'\(text.trimmed)' is not a whole number")
    }
    guard YAMLNode.numbers.contains(number) else {
      throw Refusal("'\(text.trimmed)' has more than five digits")
    }
    return number
  }

  private static func duration(_ text: String) throws(Refusal) -> UnaryTest.Duration {
    let words = text.split(separator: " ")
    guard words.count == 2, let amount = Int(words[0]), amount >= 0,
      YAMLNode.numbers.contains(amount),
      let unit = CalendarPeriod.Unit(
        rawValue: words[1].hasSuffix("s") ? "\(words[1])" : "\(words[1])s")
    else {
      throw Refusal("'\(text.trimmed)' is not a length of time", hint: "write 90 days or 6 months")
    }
    return UnaryTest.Duration(amount: amount, unit: unit)
  }
}

extension String {
  var trimmed: String {
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last {
      return self
    }
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The inside of `name(...)`, if the whole text is such a call.
  fileprivate func call(_ name: String) -> String? {
    let rest = hasPrefix(name) ? String(dropFirst(name.count)).trimmed : ""
    guard rest.hasPrefix("("), rest.hasSuffix(")") else { return nil }
    return String(rest.dropFirst().dropLast())
  }
}

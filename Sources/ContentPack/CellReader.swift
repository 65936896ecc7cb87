import Consultation
import RuleProof

/// Reads cells of decision tables: the unary tests of S-FEEL (OMG DMN 1.3, clause 9.2).
struct CellReader {
  /// The questions that may be named.
  let questions: [Question]
  /// The names of questions that come too late to be named.
  var later: Set<QuestionID> = []

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
    key.report(
      .name(
        later.contains(id)
          ? .asksLater(id) : .unknown(.question, id.text, known: questions.map(\.id.text))))
  }

  private func test(_ node: YAMLNode, on question: Question) -> UnaryTest? {
    if node.isList {
      let tests = node.items().compactMap { test($0, on: question) }
      guard !tests.isEmpty else {
        node.report(.cell(.emptyList))
        return nil
      }
      return tests.count == 1 ? tests[0] : .anyOf(tests)
    }
    guard let text = node.text() else { return nil }
    do {
      return try read(text, on: question)
    } catch {
      node.report(.cell(error))
      return nil
    }
  }

  private func judge(_ test: UnaryTest, on question: Question, at node: YAMLNode) {
    let samples = AnswerSamples(question, boundaries: [test])
    let truths = samples.answers.map { test.holds(for: $0, on: AnswerSamples.today) }
    if test != .anything, !truths.isEmpty, truths.allSatisfy({ $0 == .no }) {
      node.report(.cell(.neverHolds(question.id)))
    }
  }

  /// Reads the text of one cell for a question: *simple unary tests* (grammar rule 12).
  func read(_ text: String, on question: Question) throws(CellFault) -> UnaryTest {
    let text = text.trimmed
    if text == "-" { return .anything }
    if let inner = text.call("not") { return .not(try positive(inner, on: question)) }
    return try positive(text, on: question)
  }

  /// Any of the tests between commas: *simple positive unary tests* (rule 11).
  private func positive(_ text: String, on question: Question) throws(CellFault) -> UnaryTest {
    var tests: [UnaryTest] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      tests.append(try single(String(part).trimmed, on: question))
    }
    return tests.count == 1 ? tests[0] : .anyOf(tests)
  }

  /// A value, a comparison or an interval: *simple positive unary test* (rule 5).
  private func single(_ text: String, on question: Question) throws(CellFault) -> UnaryTest {
    switch question.kind {
    case .one, .many: try option(text, of: question)
    case .number:
      .number(try interval(text) { (bound) throws(CellFault) in try Self.number(bound) })
    case .elapsed:
      .elapsed(try interval(text) { (bound) throws(CellFault) in try Self.duration(bound) })
    }
  }

  private func option(_ text: String, of question: Question) throws(CellFault) -> UnaryTest {
    guard question.options.contains(where: { $0.id.text == text }) else {
      throw .optionUnknown(text, of: question.id, known: question.options.map(\.id))
    }
    return .option(OptionID(text))
  }

  private func interval<Bound>(
    _ text: String, _ bound: (String) throws(CellFault) -> Bound
  ) throws(CellFault) -> UnaryTest.Interval<Bound> {
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
      throw .noInterval(text)
    }
    let lower = try bound(String(text[text.index(after: text.startIndex)..<dots.lowerBound]))
    let upper = try bound(String(text[dots.upperBound..<text.index(before: text.endIndex)]))
    return .init(
      lower: End(lower, isIncluded: first == "["), upper: End(upper, isIncluded: last == "]"))
  }

  private static func number(_ text: String) throws(CellFault) -> Int {
    guard let number = Int(text.trimmed) else {
      throw .noWholeNumber(text.trimmed)
    }
    guard YAMLNode.numbers.contains(number) else {
      throw .numberTooLong(text.trimmed)
    }
    return number
  }

  private static func duration(_ text: String) throws(CellFault) -> UnaryTest.Duration {
    let words = text.split(separator: " ")
    guard words.count == 2, let amount = Int(words[0]), amount >= 0,
      YAMLNode.numbers.contains(amount),
      let unit = CalendarPeriod.Unit(
        rawValue: words[1].hasSuffix("s") ? "\(words[1])" : "\(words[1])s")
    else {
      throw .noLengthOfTime(text.trimmed)
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

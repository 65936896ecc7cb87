import Consultation

extension SymbolicSheet {
  /// How the answers of a second sheet hang on those of a first.
  enum Link {
    /// The same answers to every question that both ask, but for one question.
    case sameBut(Int)
    /// The same visitor, knowing more: what was answered stays, and nothing is left open.
    case completed
  }

  /// Puts in both sheets whatever one of them speaks of, and binds the second to the first.
  static func link(
    _ first: inout SymbolicSheet, _ second: inout SymbolicSheet, _ link: Link,
    in formula: inout Formula
  ) {
    var known: Set<Int> = []
    while true {
      let questions = Set(first.standings.keys).union(second.standings.keys)
      guard questions != known else { break }
      known = questions
      for question in questions.sorted() {
        _ = first.standing(question, in: &formula)
        _ = second.standing(question, in: &formula)
      }
    }
    for question in known.sorted() {
      if case .sameBut(question) = link { continue }
      bind(first, second, question, link, in: &formula)
      shareOptions(&first, &second, question, link, in: &formula)
    }
  }

  private static func bind(
    _ first: SymbolicSheet, _ second: SymbolicSheet, _ question: Int, _ link: Link,
    in formula: inout Formula
  ) {
    guard let one = first.standings[question], let other = second.standings[question] else {
      return
    }
    let values = (formula.domains[one] | formula.domains[other])
    for bit in 0..<64 where values & (1 << UInt64(bit)) != 0 {
      let value: UInt64 = 1 << UInt64(bit)
      switch link {
      case .sameBut where value & Standing.asked != 0:
        formula.require([
          .init(one, ~value), .init(other, value | Standing.absent | Standing.perhaps),
        ])
      case .completed where value & Standing.answered != 0:
        formula.require([.init(one, ~value), .init(other, value | Standing.absent)])
      case .sameBut, .completed: continue
      }
    }
    if case .completed = link {
      formula.restrict(other, to: ~(Standing.perhaps | Standing.silent | Standing.unsure))
    }
  }

  /// Where both sheets have an answer with many options, it has the same options.
  private static func shareOptions(
    _ first: inout SymbolicSheet, _ second: inout SymbolicSheet, _ question: Int, _ link: Link,
    in formula: inout Formula
  ) {
    guard case .options(let tests) = first.space.columns[question] else { return }
    for option in tests.options
    where first.known(option.id, of: question) != nil
      || second.known(option.id, of: question) != nil
    {
      same(option.id, &first, &second, question, in: &formula)
    }
  }

  /// Says that two answers agree on one option, where both are answers.
  static func same(
    _ option: OptionID, _ first: inout SymbolicSheet, _ second: inout SymbolicSheet,
    _ question: Int,
    in formula: inout Formula
  ) {
    guard let one = first.option(option, of: question, in: &formula),
      let other = second.option(option, of: question, in: &formula)
    else { return }
    let given = Standing.answer(0)
    let unless: [Formula.Literal] = [
      .init(first.standing(question, in: &formula), ~given),
      .init(second.standing(question, in: &formula), ~given),
    ]
    let yes = TruthSet.yes.rawValue
    let no = TruthSet.no.rawValue
    formula.require(unless + [.init(one, ~yes), .init(other, yes)])
    formula.require(unless + [.init(one, ~no), .init(other, no)])
  }
}

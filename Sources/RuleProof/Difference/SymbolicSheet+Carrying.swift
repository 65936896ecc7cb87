import Consultation

extension SymbolicSheet {
  /// Binds the sheets of one visitor at two kiosks: what both ask is answered alike.
  ///
  /// Questions that only one sheet speaks of bind nothing: whatever was said to them there can be
  /// said here.
  static func carry(
    _ old: inout SymbolicSheet, _ new: inout SymbolicSheet, _ counterparts: [AnswerCounterparts],
    in formula: inout Formula
  ) {
    for pair in counterparts {
      guard let one = old.standings[pair.old], let other = new.standings[pair.new] else { continue }
      let elsewhere = Standing.absent | Standing.perhaps
      for (standing, others) in AnswerCounterparts.masks(pair.pairs.map { ($0.old, $0.new) }) {
        formula.require([.init(one, ~standing), .init(other, others | elsewhere)])
      }
      for (standing, others) in AnswerCounterparts.masks(pair.pairs.map { ($0.new, $0.old) }) {
        formula.require([.init(other, ~standing), .init(one, others | elsewhere)])
      }
      old.clash(pair.forwardClashes, pair.old, beside: other, in: &formula)
      new.clash(pair.backClashes, pair.new, beside: one, in: &formula)
      for option in pair.options
      where old.known(option, of: pair.old) != nil || new.known(option, of: pair.new) != nil {
        share(option, &old, &new, pair, in: &formula)
      }
    }
  }

  /// Says that two answers have or lack one option together, where both are answers.
  private static func share(
    _ option: OptionID, _ old: inout SymbolicSheet, _ new: inout SymbolicSheet,
    _ pair: AnswerCounterparts,
    in formula: inout Formula
  ) {
    guard let one = old.option(option, of: pair.old, in: &formula),
      let other = new.option(option, of: pair.new, in: &formula)
    else { return }
    let given = Standing.answer(0)
    let unless: [Formula.Literal] = [
      .init(old.standing(pair.old, in: &formula), ~given),
      .init(new.standing(pair.new, in: &formula), ~given),
    ]
    for truth in [TruthSet.yes.rawValue, TruthSet.no.rawValue] {
      formula.require(unless + [.init(one, ~truth), .init(other, truth)])
    }
  }

  /// Where an answer stands beside nothing said, the other pack does not let some of its options
  /// stand together.
  private mutating func clash(
    _ clashes: [AnswerCounterparts.Clash], _ question: Int, beside other: Int,
    in formula: inout Formula
  ) {
    guard !clashes.isEmpty else { return }
    var some: [Formula.Literal] = [
      .init(standing(question, in: &formula), ~Standing.answer(0)),
      .init(other, ~Standing.silent),
    ]
    for clash in clashes {
      let both = formula.addColumn(values: 2)
      some.append(.init(both, 2))
      for option in [clash.one, clash.other] {
        guard let column = self.option(option, of: question, in: &formula) else { continue }
        formula.require([.init(both, 1), .init(column, TruthSet.yes.rawValue)])
      }
    }
    formula.require(some)
  }
}

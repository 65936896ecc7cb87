import Consultation

/// How the answers to a question that two packs ask correspond, cell by cell.
///
/// The same answer is its own counterpart, and so are *I don't know* and nothing said yet. Of many
/// options those count that both packs have. An answer that the other pack does not take has none:
/// there, nothing was said yet.
struct AnswerCounterparts: Sendable {
  /// The question's place in the old questionnaire and in the new one.
  let old: Int
  let new: Int
  /// The ways for both to stand together once both are asked.
  private(set) var pairs: [(old: UInt64, new: UInt64)]
  /// The options of a question with many choices that both packs have.
  let options: [OptionID]
  /// Two of these options each that the old pack lets stand together and the new one does not.
  let forwardClashes: [Clash]
  /// The same from the new pack to the old one.
  let backClashes: [Clash]

  /// Two options that cannot be chosen together.
  struct Clash: Hashable {
    let one: OptionID
    let other: OptionID
  }

  init(_ old: Int, in oldSpace: AnswerSpace, _ new: Int, in newSpace: AnswerSpace) {
    self.old = old
    self.new = new
    let question = oldSpace.questionnaire.questions[old]
    let other = newSpace.questionnaire.questions[new]
    var pairs = [(old: Standing.silent, new: Standing.silent)]
    if question.allowsUnknown, other.allowsUnknown {
      pairs.append((Standing.unsure, Standing.unsure))
    }
    switch (oldSpace.columns[old], newSpace.columns[new]) {
    case (.cells(let cells), .cells):
      for (cell, answers) in cells.answers.enumerated().prefix(Standing.most) {
        guard let place = answers.firstIndex(where: { $0 != nil }), let answer = answers[place],
          let twin = newSpace.standing(of: answer, to: new, on: place)
        else { continue }
        pairs.append((Standing.answer(cell), twin))
      }
      options = []
    case (.options, .options):
      pairs.append((Standing.answer(0), Standing.answer(0)))
      let others = Set(other.options.map(\.id))
      options = question.options.map(\.id).filter { $0 != Option.none && others.contains($0) }
    case (.cells, .options), (.options, .cells): options = []
    }
    let (here, there) = (question.clashes(among: options), other.clashes(among: options))
    forwardClashes = Array(there.subtracting(here))
    backClashes = Array(here.subtracting(there))
    self.pairs = pairs
    addSilences(
      lonely: oldSpace.standings(of: old) & ~pairs.reduce(0) { $0 | $1.old },
      strange: newSpace.standings(of: new) & ~pairs.reduce(0) { $0 | $1.new })
  }

  /// What has no counterpart stands beside nothing said yet.
  private mutating func addSilences(lonely: UInt64, strange: UInt64) {
    for place in 2..<64 {
      let standing: UInt64 = 1 << UInt64(place)
      let isGiven = standing == Standing.answer(0)
      if lonely & standing != 0 || (isGiven && !forwardClashes.isEmpty) {
        pairs.append((standing, Standing.silent))
      }
      if strange & standing != 0 || (isGiven && !backClashes.isEmpty) {
        pairs.append((Standing.silent, standing))
      }
    }
  }

  /// For each way to stand in one interview, the ways to stand in the other.
  static func masks(_ pairs: [(UInt64, UInt64)]) -> [(standing: UInt64, others: UInt64)] {
    Dictionary(pairs, uniquingKeysWith: |).map { ($0.key, $0.value) }
      .sorted { $0.standing < $1.standing }
  }
}

extension Question {
  /// The pairs among some options that this question does not let stand together.
  fileprivate func clashes(among chosen: [OptionID]) -> Set<AnswerCounterparts.Clash> {
    let alone = Set(options.filter(\.isExclusive).map(\.id))
    return Set(
      chosen.indices.flatMap { place in
        chosen[(place + 1)...].filter { alone.contains($0) || alone.contains(chosen[place]) }
          .map { AnswerCounterparts.Clash(one: chosen[place], other: $0) }
      })
  }
}

extension AnswerSpace {
  /// The cell into which an answer falls on a class of days; `nil` where the question does not
  /// take it.
  func standing(of answer: Answer, to position: Int, on place: Int) -> UInt64? {
    guard case .cells(let cells) = columns[position],
      (try? questionnaire.questions[position].accept(answer)) != nil
    else { return nil }
    var found = cells.standings & Standing.answered
    for (test, index) in tests[position] {
      found &= cells.masks[index].standings(TruthSet(test.holds(for: answer, on: days.days[place])))
    }
    return found == 0 ? nil : found
  }

  /// All ways in which a question can stand.
  func standings(of position: Int) -> UInt64 {
    switch columns[position] {
    case .cells(let cells): cells.standings
    case .options:
      Formula.all(Standing.offset + 1)
        & ~(questionnaire.questions[position].allowsUnknown ? 0 : Standing.unsure)
    }
  }
}

import Consultation
import Terminal

extension Lobby {
  /// What may get better, what can go wrong, what nobody knows, each with its figures.
  func prospects(of alternative: Alternative) -> [any Block] {
    guard let prospects = pack.catalogue.prospects(of: alternative) else { return [] }
    return Prospects.Side.allCases.flatMap { side -> [any Block] in
      [Passage.gap, Passage.heading(words.heading(side))]
        + Prose(words.text(side, of: alternative)).blocks
        + prospects.figures.filter { $0.side == side }.flatMap(blocks)
    }
  }

  private func blocks(of figure: Figure) -> [any Block] {
    let with = HundredBlock.Group(
      label: words["aid.with"], count: words.ofHundred(figure.with), people: figure.with)
    let without = figure.without.map { people in
      HundredBlock.Group(
        label: words.comparison(figure) ?? "", count: words.ofHundred(people), people: people)
    }
    return [
      Passage.gap, Passage(words.sentence(figure), mark: "• "),
      HundredBlock(groups: [with] + (without.map { [$0] } ?? [])),
    ]
  }

  /// What the words of an alternative rest on, side by side.
  func sources(of alternative: Alternative) -> [any Block] {
    guard let prospects = pack.catalogue.prospects(of: alternative) else { return [] }
    return Prospects.Side.allCases.flatMap { side -> [any Block] in
      [Passage.gap, Passage(words.heading(side), style: .accent)]
        + cited(prospects.sources(of: side))
    }
  }

  /// Sources, a line each, with how much of them was read.
  func cited(_ ids: [SourceID]) -> [any Block] {
    ids.compactMap { pack.sources[$0] }
      .map { Passage(words.text(for: $0), style: .quiet, mark: "• ") }
  }

  /// That nobody has to do anything, whose screen this is, which words these are and who reviewed them.
  var interests: [any Block] {
    let version = self[.aidVersion, ["version": pack.identity.version]]
    return [
      Passage(pack.interests(language) + " " + version), Passage.gap,
    ] + Prose(pack.disclaimer(language, on: today)).blocks
  }
}

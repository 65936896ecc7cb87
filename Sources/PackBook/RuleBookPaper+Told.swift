import Consultation
import Paper

extension RuleBookPaper {
  /// What a visitor reads of an alternative for deciding, each text with its figures and sources.
  func toldBlocks(of alternative: Alternative) -> [PaperBlock] {
    let columns: [PaperBlock.Table.Column] = [
      .init(words[.columnReads], weight: 58), .init(words[.columnGrounds], weight: 20),
      .init(words[.columnDecision], weight: 22),
    ]
    return [
      .heading(level: 3, Words(words[.told])),
      .table(.init(columns: columns, rows: described(alternative) + sides(of: alternative))),
    ]
  }

  /// Doing nothing, where the pack tells of it.
  var nothingBlocks: [PaperBlock] {
    guard pack.catalogue.nothing != nil else { return [] }
    return [.heading(level: 2, Words(words["nothing.name"]))] + toldBlocks(of: .nothing)
  }

  /// What it is and what it is like; these texts name no sources of their own.
  private func described(_ alternative: Alternative) -> [[[PaperBlock]]] {
    ["about", "session", "care"].map { "\(alternative.path).\($0)" }.filter(words.has).map { key in
      [[.paragraph(Words(words[key]))], [.note(Words(key, .code))], [decision]]
    }
  }

  private func sides(of alternative: Alternative) -> [[[PaperBlock]]] {
    guard let prospects = pack.catalogue.prospects(of: alternative) else { return [] }
    return Prospects.Side.allCases.map { side in
      let figures = prospects.figures.filter { $0.side == side }
      return [
        [
          .paragraph(Words(words.heading(side), .strong)),
          .paragraph(Words(words.text(side, of: alternative))),
        ] + figures.map { .paragraph(Words(words.sentence($0))) },
        blocks(for: prospects.sources(of: side)), [decision],
      ]
    }
      + pack.catalogue.values.compactMap { value in
        prospects.values[value.id].map { sources in
          [
            [
              .paragraph(Words(words.name(value.id), .strong)),
              .paragraph(Words(words.text(of: alternative, by: value, uses: []))),
            ], blocks(for: sources), [decision],
          ]
        }
      }
  }
}

import Consultation
import Paper

extension RuleBookPaper {
  /// Every source, in the order of its letters and numbers.
  var sourceBlocks: [PaperBlock] {
    let sources = pack.sources.values.sorted { ($0.id.order, $0.id) < ($1.id.order, $1.id) }
    let columns: [PaperBlock.Table.Column] = [
      .init(words[.columnSource], weight: 52), .init(words[.columnSeen], weight: 26),
      .init(words[.columnAgain], weight: 22),
    ]
    let rows = sources.map { source -> [[PaperBlock]] in
      let place = [source.publisher, source.year].compactMap(\.self).joined(separator: ", ")
      var title: [PaperBlock] = [
        .paragraph(
          Words("\(source.id) ", .strong) + Words(source.title(in: words.language)))
      ]
      if !place.isEmpty { title.append(.note(Words(place))) }
      if let url = source.url { title.append(.note(Words(url))) }
      return [title, [.paragraph(Words(seen(source)))], [.paragraph(again(source))]]
    }
    return [
      .heading(level: 2, Words(words[.sources])), .paragraph(Words(words[.sourcesText])),
      .table(.init(columns: columns, rows: rows)),
    ]
  }

  private func seen(_ source: Source) -> String {
    guard let day = source.seenOn else { return words.seen(source) }
    return words[.seenOn, ["seen": words.seen(source), "day": words.short(day)]]
  }

  private func again(_ source: Source) -> Words {
    switch source.standing(on: today) {
    case .unread, .undated, .open: Words(words[.seenNever])
    case .over(let end): Words(words[.againOver, ["day": words.short(end)]], .strong)
    case .ending(let end): Words(words[.againBy, ["day": words.short(end)]], .strong)
    case .good: Words(source.reviewBy.map { words[.againBy, ["day": words.short($0)]] } ?? "")
    }
  }
}

extension SourceID {
  /// Its letters and its number, so that S9 comes before S10.
  fileprivate var order: Int {
    let letters = text.unicodeScalars.prefix { !("0"..."9").contains($0) }
    let digits = text.unicodeScalars.dropFirst(letters.count).prefix { ("0"..."9").contains($0) }
    let first = letters.first.map { Int($0.value) } ?? 0
    return first * 1_000_000 + (Int(String(String.UnicodeScalarView(digits))) ?? 0)
  }
}

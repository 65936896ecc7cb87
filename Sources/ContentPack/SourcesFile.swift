import Consultation
import RuleProof

/// Reads `sources.yaml`.
struct SourcesFile {
  private(set) var sources: [SourceID: Source] = [:]
  /// Where each of them begins.
  private(set) var places: [SourceID: PackPlace] = [:]

  init(_ root: YAMLNode) {
    let fields = root.fields(["sources"])
    for (key, node) in root.required("sources", in: fields)?.entries() ?? [] {
      guard let id = key.id(Source.self) else { continue }
      let fields = node.fields([
        "title", "year", "publisher", "url", "kind", "seen", "seen_on", "review_by",
      ])
      guard let titles = node.required("title", in: fields).flatMap(Self.titles),
        let seen = node.required("seen", in: fields)?.words()
      else { continue }
      sources[id] = Source(
        id: id, titles: titles, year: fields["year"]?.text(),
        publisher: fields["publisher"]?.text(), url: fields["url"]?.text(), seen: seen,
        seenOn: fields["seen_on"]?.day(), kind: fields["kind"]?.choice(Source.Kind.self),
        reviewBy: fields["review_by"]?.day())
      places[id] = key.place
      if let node = fields["seen_on"] { check(node, of: sources[id]) }
    }
  }

  /// Days that cannot be: of what nobody read, or after the day on which it should be read again.
  private func check(_ node: YAMLNode, of source: Source?) {
    guard let source, let seenOn = source.seenOn else { return }
    if source.seen == Source.unread { node.report(.source(.seenUnread)) }
    if let end = source.reviewBy, end < seenOn { node.report(.source(.seenAfterReview)) }
  }

  /// One title for all languages, or words in each.
  private static func titles(_ node: YAMLNode) -> [Language: String]? {
    guard node.isMapping else {
      return node.words().map { title in
        Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, title) })
      }
    }
    let fields = node.fields(Language.allCases.map(\.rawValue))
    var titles: [Language: String] = [:]
    for language in Language.allCases {
      titles[language] = node.required(language.rawValue, in: fields)?.words()
    }
    return titles
  }
}

import Consultation

/// Reads `sources.yaml`.
struct SourcesFile {
  private(set) var sources: [SourceID: Source] = [:]

  init(_ root: YAMLNode) {
    let fields = root.fields(["sources"])
    for (key, node) in root.required("sources", in: fields)?.entries() ?? [] {
      guard let id = key.id(Source.self) else { continue }
      let fields = node.fields(["title", "year", "publisher", "url", "seen"])
      guard let titles = node.required("title", in: fields).flatMap(Self.titles),
        let seen = node.required("seen", in: fields)?.words()
      else { continue }
      sources[id] = Source(
        id: id, titles: titles, year: fields["year"]?.text(),
        publisher: fields["publisher"]?.text(), url: fields["url"]?.text(), seen: seen)
    }
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

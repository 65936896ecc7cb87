import Consultation

/// Reads `sources.yaml`.
struct SourcesFile {
  private(set) var sources: [SourceID: Source] = [:]

  init(_ root: YAMLNode) {
    let fields = root.fields(["sources"])
    for (key, node) in root.required("sources", in: fields)?.entries() ?? [] {
      guard let id = key.id(Source.self) else { continue }
      let fields = node.fields(["title", "year", "publisher", "url", "seen"])
      guard let title = node.required("title", in: fields)?.words(),
        let seen = node.required("seen", in: fields)?.words()
      else { continue }
      sources[id] = Source(
        id: id, title: title, year: fields["year"]?.text(),
        publisher: fields["publisher"]?.text(), url: fields["url"]?.text(), seen: seen)
    }
  }
}

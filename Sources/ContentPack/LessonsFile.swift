import Consultation

/// Reads `lessons.yaml`.
struct LessonsFile {
  private(set) var lessons: [Lesson] = []

  init(_ root: YAMLNode, sources: Set<SourceID>) {
    let fields = root.fields(["lessons"])
    for node in root.required("lessons", in: fields)?.items() ?? [] {
      let fields = node.fields(["id", "sources", "steps"])
      guard let id = node.required("id", in: fields)?.id(Lesson.self),
        let list = node.required("sources", in: fields)
      else { continue }
      if lessons.contains(where: { $0.id == id }) {
        node.report("the lesson '\(id)' is written twice")
        continue
      }
      let steps = fields["steps"]?.items().compactMap { $0.id(Lesson.self)?.text } ?? []
      lessons.append(Lesson(id: id, steps: steps, sources: SourceList(known: sources).read(list)))
    }
  }
}

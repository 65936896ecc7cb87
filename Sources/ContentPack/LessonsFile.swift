import Consultation

/// Reads `lessons.yaml`.
struct LessonsFile {
  private(set) var lessons: [Lesson] = []

  init(_ root: YAMLNode, sources: Set<SourceID>) {
    let fields = root.fields(["lessons"])
    lessons =
      root.required("lessons", in: fields)?.entries(of: .lesson) { node in
        let fields = node.fields(["id", "sources", "steps"])
        guard let id = node.required("id", in: fields)?.id(Lesson.self),
          let list = node.required("sources", in: fields)
        else { return nil }
        let steps = fields["steps"]?.items().compactMap { $0.id(Lesson.self)?.text } ?? []
        return Lesson(id: id, steps: steps, sources: SourceList(known: sources).read(list))
      } ?? []
  }
}

/// Something worth knowing before deciding, told in the pack's words with its sources.
public struct Lesson: Hashable, Sendable, Identifiable {
  public let id: LessonID
  /// The steps of a timeline, in order; their words are `lesson.ID.step.STEP.when` and `.what`.
  public let steps: [String]
  public let sources: [SourceID]

  public init(id: LessonID, steps: [String] = [], sources: [SourceID] = []) {
    self.id = id
    self.steps = steps
    self.sources = sources
  }
}

/// Where a fact comes from, and how much of it was seen.
public struct Source: Hashable, Sendable, Identifiable {
  public let id: SourceID
  public let title: String
  public let year: String?
  public let publisher: String?
  public let url: String?
  /// What was read of it: the text, an abstract, a copy, a report.
  public let seen: String

  public init(
    id: SourceID, title: String, year: String? = nil, publisher: String? = nil,
    url: String? = nil, seen: String
  ) {
    self.id = id
    self.title = title
    self.year = year
    self.publisher = publisher
    self.url = url
    self.seen = seen
  }
}

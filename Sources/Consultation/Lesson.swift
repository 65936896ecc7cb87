/// Something worth knowing before deciding, told in the pack's words with its sources.
public struct Lesson: Hashable, Sendable, Identifiable {
  /// The name under which its words stand.
  public let id: LessonID
  /// The steps of a timeline, in order; their words are `lesson.ID.step.STEP.when` and `.what`.
  public let steps: [String]
  /// What it rests on.
  public let sources: [SourceID]

  /// A lesson; most have neither steps nor sources.
  public init(id: LessonID, steps: [String] = [], sources: [SourceID] = []) {
    self.id = id
    self.steps = steps
    self.sources = sources
  }
}

/// Where a fact comes from, and how much of it was seen.
public struct Source: Hashable, Sendable, Identifiable {
  /// The name by which rules and lessons cite it.
  public let id: SourceID
  private let titles: [Language: String]
  /// When it appeared.
  public let year: String?
  /// Who published it.
  public let publisher: String?
  /// Where it can be found.
  public let url: String?
  /// What was read of it: the text, an abstract, a copy, a report.
  public let seen: String

  /// - Parameter titles: a work's own title is the same in all languages; words that describe what
  ///   has none are in each.
  public init(
    id: SourceID, titles: [Language: String], year: String? = nil, publisher: String? = nil,
    url: String? = nil, seen: String
  ) {
    self.id = id
    self.titles = titles
    self.year = year
    self.publisher = publisher
    self.url = url
    self.seen = seen
  }

  /// The title, or the name where there is none in the language.
  public func title(in language: Language) -> String { titles[language] ?? id.text }
}

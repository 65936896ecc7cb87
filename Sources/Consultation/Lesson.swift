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

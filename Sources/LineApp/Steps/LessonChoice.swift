import Consultation

/// What may be learned before the questions, or where an answer has ended them; nobody has to.
struct LessonChoice: Scene {
  let visit: Visit
  /// Where the answers have ended the consultation, and where it is gone back to.
  var stopped: Stopped?

  private func menu(in setting: Setting) -> NumberedMenu {
    NumberedMenu(
      setting.pack.lessons.map { setting.wording["lesson.\($0.id).title"] },
      zero: setting[stopped == nil ? .lessonsStart : .lessonsReturn])
  }

  func opening(in setting: Setting) -> [String] {
    let title: LinePhrase = stopped == nil ? .lessonsTitle : .lessonsTitleStopped
    return [setting[title]] + menu(in: setting).sentences + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.lessonsWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    let number = try menu(in: setting).choice(heard, in: setting)
    guard number > 0 else { return .go(stopped.map(TalkStep.stopped) ?? visit.goingOn) }
    let lesson = setting.pack.lessons[number - 1]
    return .go(.reading(ReadingTalk(.lesson(lesson), from: .lessons(self))))
  }

  func back(in setting: Setting) -> TalkStep? {
    stopped.map(TalkStep.stopped) ?? .notice(NoticeTalk(visit: visit))
  }
}

extension Setting {
  /// A lesson as it is read: title, body, the steps of its timeline, its sources.
  func paragraphs(of lesson: Lesson) -> [PlainText.Paragraph] {
    let key = "lesson.\(lesson.id)"
    let steps = lesson.steps.map { step in
      wording["\(key).step.\(step).when"] + ": " + wording["\(key).step.\(step).what"]
    }
    let sources = lesson.sources.map(cited)
    let texts = [wording["\(key).title"]] + PlainText.split(wording["\(key).body"]) + steps
    // A heading never ends a part, so that it is heard together with the first source.
    let heading = PlainText.Paragraph(text: self[.readingSources], isHeading: true)
    return texts.map { PlainText.Paragraph(text: $0) }
      + (sources.isEmpty ? [] : [heading] + sources.map { PlainText.Paragraph(text: $0) })
  }

  /// A source with what is known of it.
  func cited(_ id: SourceID) -> String {
    let source = pack.sources[id]
    let text = [source?.title(in: wording.language), source?.publisher, source?.year, source?.url]
      .compactMap { $0 }.joined(separator: ", ")
    return self[.treatmentSource, ["text": text]]
  }
}

import Consultation
import Terminal

/// Something worth knowing, told in the pack's words: a text, a timeline, its sources.
struct LessonPage: AsidePage {
  var reader = Reader(focus: OnlyBack.back)
  let lesson: Lesson

  init(lesson: Lesson) { self.lesson = lesson }

  func reading(in lobby: Lobby) -> Reading<OnlyBack> {
    let back = Offer(OnlyBack.back, lobby[.back])
    var blocks = Prose(lobby.words["lesson.\(lesson.id).body"]).blocks
    if !lesson.steps.isEmpty { blocks += [Passage.gap] + timeline(in: lobby) }
    let sources = lesson.sources.compactMap { lobby.pack.sources[$0] }
    if !sources.isEmpty {
      blocks += [Passage.gap, Passage.heading(lobby[.sourcesTitle])]
      blocks += sources.map { Passage(lobby.words.text(for: $0), style: .quiet, mark: "• ") }
    }
    return Reading(
      step: lobby[.learnStep], title: lobby.words["lesson.\(lesson.id).title"], blocks: blocks,
      offers: [back], escape: back)
  }

  private func timeline(in lobby: Lobby) -> [any Block] {
    lesson.steps.enumerated().flatMap { place, step -> [any Block] in
      let key = "lesson.\(lesson.id).step.\(step)"
      let isLast = place == lesson.steps.count - 1
      let line = isLast ? "  " : "│ "
      let what = Passage(
        lobby.words["\(key).what"], mark: line, continuation: line, markStyle: .border)
      let between = isLast ? [] : [Passage("", mark: "│ ", markStyle: .border)]
      return [
        Passage(
          lobby.words["\(key).when"], style: Style(.accent, bold: true), mark: "• ",
          continuation: line), what,
      ] + between
    }
  }

  var whereabouts: Kiosk.Whereabouts { .lesson(lesson.id) }

  func purpose(in lobby: Lobby) -> String { lobby[.learnHelp] }
}

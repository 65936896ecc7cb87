import Consultation

/// The simplified privacy notice, to accept or to leave.
struct NoticeTalk: Scene {
  /// What was said before the visitor came back here.
  let visit: Visit?

  private func menu(in setting: Setting) -> NumberedMenu {
    NumberedMenu([setting[.noticeAccept], setting[.noticeRead], setting[.noticeDecline]])
  }

  func opening(in setting: Setting) -> [String] {
    [setting[.noticeTitle]]
      + PlainText.paragraphs(setting.pack.notice(setting.language).summary).map(\.text)
      + menu(in: setting).sentences + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.noticeWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    switch try menu(in: setting).choice(heard, in: setting) {
    case 1: return .go(accepted(heard.today, in: setting))
    case 2: return .go(.reading(ReadingTalk(.fullNotice, from: .notice(self))))
    default: return leave(from: .notice(self), in: setting)
    }
  }

  func back(in setting: Setting) -> TalkStep? { visit == nil ? .welcome(Welcome()) : nil }

  /// Leaves at once where nothing has been told yet.
  func leave(from step: TalkStep, in setting: Setting) -> Reply {
    visit == nil
      ? .finish(saying: [setting[.leavingForgotten]]) : .go(.leaving(Leaving(from: step)))
  }

  private func accepted(_ today: CalendarDay, in setting: Setting) -> TalkStep {
    let notice = setting.pack.notice(setting.language)
    var visit = self.visit ?? Visit(setting.pack, accepting: notice, on: today)
    visit.accept(notice)
    return setting.pack.lessons.isEmpty ? visit.goingOn : .lessons(LessonChoice(visit: visit))
  }
}

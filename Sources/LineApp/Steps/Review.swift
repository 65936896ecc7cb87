import Consultation

/// All answers, numbered, each open to change.
struct Review: Scene {
  let visit: Visit

  private func menu(in setting: Setting) -> NumberedMenu {
    let answers = visit.interview.path.map { question in
      let answer = setting.spoken(visit.interview[question.id], to: question)
      return setting.wording.short(question.id) + ": " + answer
    }
    return NumberedMenu(answers, zero: setting[.reviewGoOn])
  }

  func opening(in setting: Setting) -> [String] {
    [setting[.reviewTitle], setting[.reviewChange]] + menu(in: setting).sentences
      + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.reviewWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    let number = try menu(in: setting).choice(heard, in: setting)
    guard number == 0 else {
      let question = visit.interview.path[number - 1]
      return .go(.asking(Asking(visit: visit, question: question, from: .review)))
    }
    if let open = visit.interview.firstOpen {
      return .go(.asking(Asking(visit: visit, question: open, from: .review)))
    }
    return .go(.results(Results(visit: visit)))
  }

  func back(in setting: Setting) -> TalkStep? {
    guard let last = visit.interview.path.last else { return .notice(NoticeTalk(visit: visit)) }
    return .asking(Asking(visit: visit, question: last, from: .path))
  }
}

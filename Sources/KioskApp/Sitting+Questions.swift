import Consultation

extension Sitting {
  mutating func ask(_ question: Question?) {
    behind = []
    if let question {
      page = page(of: question, isRevision: false)
    } else {
      page = ReviewPage(visit.interview)
    }
  }

  /// The question before; before the first one, what may be read beforehand.
  mutating func askPrevious(to id: QuestionID, in lobby: Lobby) {
    if let question = visit.interview.question(before: id) {
      ask(question)
    } else if lobby.pack.lessons.isEmpty {
      open(LeavePage())
    } else {
      behind = []
      page = LearnPage(lessons: lobby.pack.lessons, isBeginning: true)
    }
  }

  /// The same visit at the question that is on the screen, opened anew.
  var reopened: Sitting {
    guard let asked = page as? QuestionPage else { return self }
    var sitting = self
    sitting.page = page(of: asked.question, isRevision: asked.isRevision)
    return sitting
  }

  /// The same visit, ended as it is, with what may be read on the screen.
  func learning(in lobby: Lobby) -> Sitting {
    var sitting = self
    sitting.open(LearnPage(lessons: lobby.pack.lessons, isBeginning: false))
    return sitting
  }

  func page(of question: Question, isRevision: Bool) -> QuestionPage {
    let path = visit.interview.path
    let place = path.firstIndex { $0.id == question.id } ?? 0
    return QuestionPage(
      question, answer: visit.interview[question.id], number: place + 1, of: path.count,
      isRevision: isRevision)
  }

  /// Takes an answer and goes on; a refused one stays on the page with the reason.
  mutating func record(_ answer: Answer) -> Errand? {
    guard var asked = page as? QuestionPage else { return nil }
    do {
      try visit.interview.answer(answer, to: asked.question.id)
    } catch {
      asked.refuse(error)
      page = asked
      return nil
    }
    if let rule = visit.interview.ended { return .ended(rule) }
    if asked.isRevision {
      goOnRevising()
    } else {
      ask(visit.interview.question(after: asked.question.id) ?? visit.interview.firstOpen)
    }
    return nil
  }

  /// Questions that a change opened come first, then the review again.
  mutating func goOnRevising() {
    if let open = visit.interview.firstOpen {
      page = page(of: open, isRevision: true)
    } else {
      resume(behind.popLast())
    }
  }
}

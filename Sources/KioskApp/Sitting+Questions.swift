import Consultation

extension Sitting {
  mutating func ask(_ question: Question?) {
    behind = []
    screen =
      question.map { .question(page(of: $0, isRevision: false)) }
      ?? .review(ReviewPage(visit.interview))
  }

  /// The question before; before the first one, what may be read beforehand.
  mutating func askPrevious(to id: QuestionID, in lobby: Lobby) {
    if let question = visit.interview.question(before: id) {
      ask(question)
    } else if lobby.pack.lessons.isEmpty {
      open(.leave(LeavePage()))
    } else {
      behind = []
      screen = .learn(LearnPage(lessons: lobby.pack.lessons, isBeginning: true))
    }
  }

  /// The same visit at the question that is on the screen, opened anew.
  var reopened: Sitting {
    guard case .question(let page) = screen else { return self }
    var sitting = self
    sitting.screen = .question(self.page(of: page.question, isRevision: page.isRevision))
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
    guard case .question(var page) = screen else { return nil }
    do {
      try visit.interview.answer(answer, to: page.question.id)
    } catch {
      page.refuse(error)
      screen = .question(page)
      return nil
    }
    if let rule = visit.interview.ended { return .ended(rule) }
    if page.isRevision {
      goOnRevising()
    } else {
      ask(visit.interview.question(after: page.question.id) ?? visit.interview.firstOpen)
    }
    return nil
  }

  /// Questions that a change opened come first, then the review again.
  mutating func goOnRevising() {
    if let open = visit.interview.firstOpen {
      screen = .question(page(of: open, isRevision: true))
    } else if case .review(var page)? = behind.popLast() {
      page.refresh(visit.interview)
      screen = .review(page)
    }
  }

  mutating func follow(revising question: Question) {
    open(.question(page(of: question, isRevision: true)))
  }
}

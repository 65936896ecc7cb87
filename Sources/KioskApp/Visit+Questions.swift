import Consultation

extension Visit {
  mutating func ask(_ question: Question?) {
    behind = []
    screen =
      question.map { .question(page(of: $0, isRevision: false)) }
      ?? .review(ReviewPage(interview))
  }

  /// The question before; before the first one, what may be read beforehand.
  mutating func askPrevious(to id: QuestionID, in lobby: Lobby) {
    if let question = interview.question(before: id) {
      ask(question)
    } else if lobby.pack.lessons.isEmpty {
      open(.leave(LeavePage()))
    } else {
      behind = []
      screen = .learn(LearnPage(lessons: lobby.pack.lessons, isBeginning: true))
    }
  }

  /// The same visit at the question that is on the screen, opened anew.
  var reopened: Visit {
    guard case .question(let page) = screen else { return self }
    var visit = self
    visit.screen = .question(self.page(of: page.question, isRevision: page.isRevision))
    return visit
  }

  func page(of question: Question, isRevision: Bool) -> QuestionPage {
    let place = interview.path.firstIndex { $0.id == question.id } ?? 0
    return QuestionPage(
      question, answer: interview[question.id], number: place + 1, of: interview.path.count,
      isRevision: isRevision)
  }

  /// Takes an answer and goes on; a refused one stays on the page with the reason.
  mutating func record(_ answer: Answer) -> Departure? {
    guard case .question(var page) = screen else { return nil }
    do {
      try interview.answer(answer, to: page.question.id)
    } catch {
      page.refuse(error)
      screen = .question(page)
      return nil
    }
    if let rule = interview.ended { return .ended(rule) }
    if page.isRevision {
      goOnRevising()
    } else {
      ask(interview.question(after: page.question.id) ?? interview.firstOpen)
    }
    return nil
  }

  /// Questions that a change opened come first, then the review again.
  mutating func goOnRevising() {
    if let open = interview.firstOpen {
      screen = .question(page(of: open, isRevision: true))
    } else if case .review(var page)? = behind.popLast() {
      page.refresh(interview)
      screen = .review(page)
    }
  }

  mutating func follow(revising question: Question) {
    open(.question(page(of: question, isRevision: true)))
  }
}

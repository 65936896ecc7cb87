import Consultation

extension Visit {
  mutating func follow(_ step: Step, in lobby: Lobby) -> Departure? {
    switch step {
    case .back: goBack(in: lobby)
    case .leave: open(.leave(LeavePage()))
    case .left: return .left
    case .learn: open(.learn(LearnPage(lessons: lobby.pack.lessons, isBeginning: false)))
    case .read(let id):
      if let lesson = lobby.pack.lessons.first(where: { $0.id == id }) {
        open(.lesson(LessonPage(lesson: lesson)))
      }
    case .begin: ask(interview.firstOpen ?? interview.path.first)
    case .answered(let answer): return record(answer)
    case .revise(let id):
      if let question = interview.path.first(where: { $0.id == id }) {
        open(.question(page(of: question, isRevision: true)))
      }
    case .results:
      if let open = interview.firstOpen {
        follow(revising: open)
      } else {
        let assessment = assessment(in: lobby)
        open(.results(ResultsPage(assessment, grounds: grounds(of: assessment, in: lobby))))
      }
    case .finding(let finding):
      let grounds = Grounds(finding, of: interview, by: lobby.pack.ruleBook)
      open(.detail(DetailPage(finding, grounds: grounds)))
    case .others(let assessment):
      open(.others(OthersPage(assessment, grounds: grounds(of: assessment, in: lobby))))
    case .sources(let finding): open(.sources(SourcesPage(finding: finding)))
    case .plan(let finding):
      if let page = PlanPage(finding, in: lobby, from: start) { open(.plan(page)) }
    case .start(let day): start = day
    case .contact: open(.contact(ContactPage(form: contact)))
    case .consent(let contact):
      if consent.name != contact.name { consent = consent.signed(by: contact.name) }
      open(.consent(ConsentPage(form: consent, contact: contact)))
    case .notice: open(.notice(FullNoticePage()))
    case .agreed: return submit(in: lobby)
    case .retried: return retryNow().map(Departure.save)
    }
    return nil
  }

  func assessment(in lobby: Lobby) -> Assessment {
    lobby.pack.ruleBook.assess(interview.sheet, startingOn: start)
  }

  private func grounds(of assessment: Assessment, in lobby: Lobby) -> [TreatmentID: Grounds] {
    [TreatmentID: Grounds](assessment, of: interview, by: lobby.pack.ruleBook)
  }
}

extension Visit {
  mutating func open(_ next: Screen) {
    behind.append(screen)
    screen = next
  }

  mutating func goBack(in lobby: Lobby) {
    setAside()
    switch screen {
    case .question(let page) where !page.isRevision: askPrevious(to: page.question.id, in: lobby)
    case .review: ask(interview.path.last)
    case .learn, .lesson, .question, .results, .others, .detail, .sources, .plan, .contact,
      .consent, .notice, .saving, .leave:
      guard let last = behind.popLast() else { return open(.leave(LeavePage())) }
      screen = last
      if case .review(var page) = last {
        page.refresh(interview)
        screen = .review(page)
      }
    }
  }

  /// Keeps what was typed, so that nobody has to type it twice.
  mutating func setAside() {
    switch screen {
    case .contact(let page): contact = page.form
    case .consent(let page): consent = page.form
    case .learn, .lesson, .question, .review, .results, .others, .detail, .sources, .plan, .notice,
      .saving, .leave:
      break
    }
  }
}

import Consultation

extension Sitting {
  mutating func follow(_ step: SittingStep, in lobby: Lobby) -> Errand? {
    switch step {
    case .back: goBack(in: lobby)
    case .leave: open(.leave(LeavePage()))
    case .left: return .left
    case .learn: open(.learn(LearnPage(lessons: lobby.pack.lessons, isBeginning: false)))
    case .read(let id):
      if let lesson = lobby.pack.lessons.first(where: { $0.id == id }) {
        open(.lesson(LessonPage(lesson: lesson)))
      }
    case .begin: ask(visit.interview.firstOpen ?? visit.interview.path.first)
    case .answered(let answer): return record(answer)
    case .revise(let id):
      if let question = visit.interview.path.first(where: { $0.id == id }) {
        open(.question(page(of: question, isRevision: true)))
      }
    case .results:
      if let open = visit.interview.firstOpen {
        follow(revising: open)
      } else {
        let assessment = visit.assessment(by: lobby.pack)
        open(.results(ResultsPage(assessment, grounds: grounds(of: assessment, in: lobby))))
      }
    case .finding(let finding):
      let grounds = Grounds(finding, of: visit.interview, by: lobby.pack.ruleBook)
      open(.detail(DetailPage(finding, grounds: grounds)))
    case .others(let assessment):
      open(.others(OthersPage(assessment, grounds: grounds(of: assessment, in: lobby))))
    case .sources(let finding): open(.sources(SourcesPage(finding: finding)))
    case .plan(let finding):
      if let page = PlanPage(finding, in: lobby, from: visit.start) { open(.plan(page)) }
    case .start(let day): visit.start = day
    case .contact: open(.contact(ContactPage(form: ContactForm(visit.contact))))
    case .consent(let contact):
      setAside()
      let form = ConsentForm(visit.consent, of: contact.name)
      open(.consent(ConsentPage(form: form, contact: contact)))
    case .notice: open(.notice(FullNoticePage()))
    case .agreed: return submit(in: lobby)
    case .retried: return retryNow().map(Errand.save)
    }
    return nil
  }

  private func grounds(of assessment: Assessment, in lobby: Lobby) -> [TreatmentID: Grounds] {
    [TreatmentID: Grounds](assessment, of: visit.interview, by: lobby.pack.ruleBook)
  }
}

extension Sitting {
  mutating func open(_ next: Screen) {
    behind.append(screen)
    screen = next
  }

  mutating func goBack(in lobby: Lobby) {
    setAside()
    switch screen {
    case .question(let page) where !page.isRevision: askPrevious(to: page.question.id, in: lobby)
    case .review: ask(visit.interview.path.last)
    case .learn, .lesson, .question, .results, .others, .detail, .sources, .plan, .contact,
      .consent, .notice, .saving, .leave:
      guard let last = behind.popLast() else { return open(.leave(LeavePage())) }
      screen = last
      if case .review(var page) = last {
        page.refresh(visit.interview)
        screen = .review(page)
      }
    }
  }

  /// Keeps what was typed, so that nobody has to type it twice.
  mutating func setAside() {
    switch screen {
    case .contact(let page): visit.contact = page.form.draft
    case .consent(let page): visit.consent = page.form.draft
    case .learn, .lesson, .question, .review, .results, .others, .detail, .sources, .plan, .notice,
      .saving, .leave:
      break
    }
  }
}

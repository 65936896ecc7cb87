import Consultation

/// One visitor's consultation, from the accepted notice to the goodbye; then it is gone.
struct Visit: Equatable, Sendable {
  private(set) var interview: Interview
  /// What is on the terminal now.
  private(set) var screen: Screen
  /// The screens that *Back* returns to, the nearest last.
  private var behind: [Screen] = []
  /// What was typed on the contact page, kept when the visitor looks elsewhere.
  private var contact: ContactForm
  private var consent = ConsentForm()
  /// The first day of every plan, if the visitor moved it.
  private var start: CalendarDay?

  init(in lobby: Lobby) {
    interview = Interview(lobby.pack.questionnaire, on: lobby.today)
    contact = ContactForm(countryCode: lobby.pack.clinic.countryCode)
    screen = .learn(LearnPage(lessons: lobby.pack.lessons, isBeginning: true))
  }

  /// Changes what is on the terminal, and says when the visit is over or has something to keep.
  mutating func update(_ message: Screen.Message, in lobby: Lobby) -> Departure? {
    screen.update(message, in: lobby).flatMap { follow($0, in: lobby) }
  }
}

/// What a visitor decided on one screen of a consultation.
enum Step: Equatable, Sendable {
  case back
  /// Would like to go away; is asked once.
  case leave
  case left
  case learn
  case read(LessonID)
  case begin
  case answered(Answer)
  case revise(QuestionID)
  case results
  case finding(Finding)
  case others(Assessment)
  case sources(Finding)
  case plan(Finding)
  case start(CalendarDay)
  case contact
  case consent(Contact)
  case notice
  case agreed
  case retried
}

/// What a visit asks of the kiosk around it.
enum Departure: Equatable, Sendable {
  case save(Lead)
  case ended(RuleID)
  case left
}

extension Visit {
  private mutating func follow(_ step: Step, in lobby: Lobby) -> Departure? {
    switch step {
    case .back: goBack()
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
        open(.results(ResultsPage(assessment: assessment(in: lobby))))
      }
    case .finding(let finding): open(.detail(DetailPage(finding: finding)))
    case .others(let assessment): open(.others(OthersPage(assessment: assessment)))
    case .sources(let finding): open(.sources(SourcesPage(finding: finding)))
    case .plan(let finding):
      if let page = PlanPage(finding, in: lobby, from: start) { open(.plan(page)) }
    case .start(let day): start = day
    case .contact: open(.contact(ContactPage(form: contact)))
    case .consent(let contact):
      open(.consent(ConsentPage(form: consent, contact: contact)))
    case .notice: open(.notice(FullNoticePage()))
    case .agreed: return submit(in: lobby)
    case .retried: return retryNow().map(Departure.save)
    }
    return nil
  }

  private func assessment(in lobby: Lobby) -> Assessment {
    lobby.pack.ruleBook.assess(interview.sheet, startingOn: start)
  }
}

extension Visit {
  private mutating func open(_ next: Screen) {
    behind.append(screen)
    screen = next
  }

  private mutating func goBack() {
    setAside()
    switch screen {
    case .question(let page) where !page.isRevision: askPrevious(to: page.question.id)
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
  private mutating func setAside() {
    switch screen {
    case .contact(let page): contact = page.form
    case .consent(let page): consent = page.form
    case .learn, .lesson, .question, .review, .results, .others, .detail, .sources, .plan, .notice,
      .saving, .leave:
      break
    }
  }
}

extension Visit {
  private mutating func ask(_ question: Question?) {
    behind = []
    screen =
      question.map { .question(page(of: $0, isRevision: false)) }
      ?? .review(ReviewPage(interview))
  }

  private mutating func askPrevious(to id: QuestionID) {
    if let question = interview.question(before: id) {
      ask(question)
    } else {
      open(.leave(LeavePage()))
    }
  }

  private func page(of question: Question, isRevision: Bool) -> QuestionPage {
    let place = interview.path.firstIndex { $0.id == question.id } ?? 0
    return QuestionPage(
      question, answer: interview[question.id], number: place + 1, of: interview.path.count,
      isRevision: isRevision)
  }

  /// Takes an answer and goes on; a refused one stays on the page with the reason.
  private mutating func record(_ answer: Answer) -> Departure? {
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
  private mutating func goOnRevising() {
    if let open = interview.firstOpen {
      screen = .question(page(of: open, isRevision: true))
    } else if case .review(var page)? = behind.popLast() {
      page.refresh(interview)
      screen = .review(page)
    }
  }

  private mutating func follow(revising question: Question) {
    open(.question(page(of: question, isRevision: true)))
  }
}

extension Visit {
  /// Whether a lead waits to be kept.
  var isSaving: Bool { if case .saving = screen { true } else { false } }

  /// When a lead that could not be kept is to be tried again.
  var nextWake: Moment? {
    if case .saving(let page) = screen { page.nextTry } else { nil }
  }

  /// The lead could not be kept; it is tried again in a few seconds.
  mutating func saveFailed(at now: Moment) {
    guard case .saving(var page) = screen else { return }
    page.fail(at: now)
    screen = .saving(page)
  }

  /// The lead to try again, once its time has come.
  mutating func retry(at now: Moment) -> Lead? {
    guard let time = nextWake, now >= time else { return nil }
    return retryNow()
  }

  private mutating func retryNow() -> Lead? {
    guard case .saving(var page) = screen else { return nil }
    page.retry()
    screen = .saving(page)
    return page.lead
  }

  private mutating func submit(in lobby: Lobby) -> Departure? {
    guard case .consent(let page) = screen, let consent = page.consent(in: lobby) else {
      return nil
    }
    setAside()
    let lead = Lead(
      contact: page.contact, consent: consent, interview: interview,
      assessment: assessment(in: lobby), language: lobby.language, pack: lobby.pack.identity)
    open(.saving(SavingPage(lead: lead)))
    return .save(lead)
  }
}

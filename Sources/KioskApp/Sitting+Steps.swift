import Consultation
import TakeHome

extension Sitting {
  /// Does what was decided on a page, and says when the visit is over or has something to keep.
  mutating func follow(_ step: SittingStep, in lobby: Lobby) -> Errand? {
    switch step {
    case .back:
      let ended = page is LearnPage ? visit.interview.ended : nil
      goBack()
      return ended.map(Errand.ended)
    case .previous(let id): askPrevious(to: id, in: lobby)
    case .lastQuestion: ask(visit.interview.path.last)
    case .leave: open(leaving(in: lobby))
    case .print(let takeHome): return .print(takeHome)
    case .left: return leave(in: lobby)
    case .learn: open(LearnPage(lessons: lobby.pack.lessons, isBeginning: false))
    case .read(let id):
      open(lobby.pack.lessons.first { $0.id == id }.map { LessonPage(lesson: $0) })
    case .begin: ask(visit.interview.firstOpen ?? visit.interview.path.first)
    case .answered(let answer): return record(answer)
    case .revise(let id): revise(visit.interview.path.first { $0.id == id })
    case .results: assess(in: lobby)
    case .finding(let finding):
      let grounds = Grounds(finding, of: visit.interview, by: lobby.pack.ruleBook)
      open(DetailPage(finding, grounds: grounds))
    case .nothing: open(NothingPage())
    case .values(let assessment):
      open(ValuesPage(lobby.pack.catalogue.values, weights: visit.weights, of: assessment))
    case .weighed(let weights, let assessment): compare(assessment, by: weights, in: lobby)
    case .others(let assessment):
      open(OthersPage(assessment, grounds: grounds(of: assessment, in: lobby)))
    case .sources(let finding): open(SourcesPage(finding: finding))
    case .plan(let finding): open(PlanPage(finding, in: lobby, from: visit.start))
    case .start(let day): visit.start = day
    case .contact: open(ContactPage(form: ContactForm(visit.contact)))
    case .consent(let contact):
      page.setAside(in: &visit)
      open(ConsentPage(form: ConsentForm(visit.consent, of: contact.name), contact: contact))
    case .notice: open(FullNoticePage())
    case .agreed(let word): return submit(accepting: word, in: lobby)
    case .retried: return retryNow().map(Errand.save)
    }
    return nil
  }

  /// Keeps what matters to the visitor, and shows the choices by it.
  private mutating func compare(
    _ assessment: Assessment, by weights: [ValueID: Int], in lobby: Lobby
  ) {
    visit.weights = weights
    open(ComparisonPage(assessment, by: weights, in: lobby))
  }

  private mutating func revise(_ question: Question?) {
    open(question.map { page(of: $0, isRevision: true) })
  }

  /// What the answers come to; a question that is still open comes first.
  private mutating func assess(in lobby: Lobby) {
    if let question = visit.interview.firstOpen { return revise(question) }
    let assessment = visit.assessment(by: lobby.pack)
    open(ResultsPage(assessment, grounds: grounds(of: assessment, in: lobby)))
  }

  private func grounds(of assessment: Assessment, in lobby: Lobby) -> [TreatmentID: Grounds] {
    [TreatmentID: Grounds](assessment, of: visit.interview, by: lobby.pack.ruleBook)
  }
}

extension Sitting {
  /// Whoever declines to leave data is asked where there is something to take along.
  private mutating func leave(in lobby: Lobby) -> Errand? {
    let asks = lobby.printing.isPossible && !(page is LeavePage)
    guard asks else { return .left }
    open(leaving(in: lobby))
    return nil
  }

  /// The question whether to leave, with what may then be taken along on paper.
  private func leaving(in lobby: Lobby) -> LeavePage {
    let mayTake = lobby.printing.isPossible && !isSaving
    return LeavePage(takeHome: mayTake ? TakeHome(visit, by: lobby.pack) : nil)
  }

  /// Another page above the present one, if there is one.
  mutating func open(_ next: (any VisitPage)?) {
    guard let next else { return }
    behind.append(page)
    page = next
  }

  private mutating func goBack() {
    page.setAside(in: &visit)
    if behind.isEmpty { open(LeavePage()) } else { resume(behind.popLast()) }
  }

  mutating func resume(_ last: (any VisitPage)?) {
    guard let last else { return }
    page = last
    page.resume(visit)
  }
}

import Consultation

/// One question of the interview.
struct Asking: Scene {
  /// Where the visitor came from, and *back* leads.
  enum Origin: Equatable, Sendable {
    case path, review
  }

  let visit: Visit
  let question: Question
  let from: Origin

  func opening(in setting: Setting) -> [String] {
    let wording = setting.wording
    var sentences = [place(in: setting), wording.ask(question.id)]
    if question.hasNotice { sentences.append(wording.notice(question.id)) }
    sentences += setting.menu(of: question).sentences(if: !question.options.isEmpty)
    sentences += setting.hints(for: question)
    if let answer = visit.interview[question.id] {
      let spoken = setting.spoken(answer, to: question)
      sentences.append(setting[.hintKeep, ["answer": spoken]])
    }
    return sentences
  }

  func why(in setting: Setting) -> [String] { [setting.wording.why(question.id)] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    if heard.isBlank, visit.interview[question.id] != nil { return .go(next(visit)) }
    let answer = try setting.answer(heard, to: question)
    var told = visit
    do {
      try told.interview.answer(answer, to: question.id)
    } catch {
      throw .unknownNotOffered
    }
    let noted = setting[.hintNoted, ["answer": setting.spoken(answer, to: question)]]
    return .go(next(told), saying: [noted])
  }

  func back(in setting: Setting) -> TalkStep? {
    switch from {
    case .review: return .review(Review(visit: visit))
    case .path:
      if let before = visit.interview.question(before: question.id) {
        return .asking(Asking(visit: visit, question: before, from: .path))
      }
      return setting.pack.lessons.isEmpty
        ? .notice(NoticeTalk(visit: visit)) : .lessons(LessonChoice(visit: visit))
    }
  }

  private func next(_ visit: Visit) -> TalkStep {
    let interview = visit.interview
    if let rule = interview.ended {
      return .stopped(Stopped(visit: visit, question: question, from: from, rule: rule))
    }
    let following =
      switch from {
      case .review: interview.firstOpen
      case .path: interview.question(after: question.id) ?? interview.firstOpen
      }
    return following.map { .asking(Asking(visit: visit, question: $0, from: from)) }
      ?? .review(Review(visit: visit))
  }

  private func place(in setting: Setting) -> String {
    let path = visit.interview.path
    guard from == .path, visit.interview.ended == nil else { return setting[.askChange] }
    let place = path.firstIndex { $0.id == question.id } ?? 0
    return setting[
      .askPlace, ["number": String(place + 1), "total": String(path.count)]]
  }
}

extension NumberedMenu {
  fileprivate func sentences(if isShown: Bool) -> [String] { isShown ? sentences : [] }
}

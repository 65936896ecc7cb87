import Consultation
import Screens
import Terminal

/// One question, and the answer as far as it is given.
struct QuestionPage: VisitPage {
  let question: Question
  /// Whether it was opened from the review, which it then returns to.
  let isRevision: Bool
  private let number: Int
  private let total: Int
  private(set) var entry: AnswerEntry
  private(set) var problem: Problem?

  /// Why it cannot go on yet.
  enum Problem: Equatable, Sendable {
    case gap(AnswerEntry.Gap)
    /// So many options have not stood on the screen yet.
    case unseen(Int)
    case refused(AnswerProblem)
  }

  enum Message: Equatable, Sendable {
    case entry(AnswerEntry.Message)
    case continued
    case wentBack
  }

  init(_ question: Question, answer: Answer?, number: Int, of total: Int, isRevision: Bool) {
    self.question = question
    self.number = number
    self.total = total
    self.isRevision = isRevision
    entry = AnswerEntry(question, answer: answer)
  }

  mutating func refuse(_ reason: AnswerProblem) { problem = .refused(reason) }

  mutating func update(_ message: Message, in lobby: Lobby) -> SittingStep? {
    switch message {
    case .entry(let change):
      problem = nil
      let page = self
      entry.update(change, question, room: page.room(in: lobby), in: lobby)
    case .continued:
      do {
        switch entry {
        case .choice(let choice):
          return try showsUnseen(of: choice, in: lobby) ? nil : .answered(choice.answer())
        case .amount(let amount): return .answered(try amount.answer())
        }
      } catch .notWhole {
        // The field itself says so.
        entry.update(.amount(.focused(.amount)), question, room: .zero, in: lobby)
      } catch {
        problem = .gap(error)
      }
    case .wentBack: return isRevision ? .back : .previous(question.id)
    }
    return nil
  }

  /// Shows options that have not been seen yet, if there are any, and says how many those are.
  private mutating func showsUnseen(of choice: ChoiceEntry, in lobby: Lobby) -> Bool {
    var choice = choice
    let labels = lobby.labels(of: question)
    guard choice.seen < labels.count else { return false }
    let hidden = choice.unseen(labels: labels, room: room(in: lobby))
    if hidden > 0 {
      problem = .unseen(hidden)
      choice.lookFurther(labels: labels, room: room(in: lobby))
    }
    entry = .choice(choice)
    return hidden > 0
  }

  func bindings(in lobby: Lobby) -> [Binding<Message>] {
    let enter = Binding<Message>(.enter, help: lobby[.keyContinue], message: .continued)
    let escape = Binding<Message>(.escape, help: lobby[.back], message: .wentBack)
    return switch entry {
    case .choice(let entry):
      [enter] + entry.bindings(in: lobby) + [escape]
    case .amount(let entry): [enter] + entry.bindings(in: lobby) + [escape]
    }
  }

  func message(for input: Input, in lobby: Lobby) -> Message? {
    switch (entry, input) {
    case (.amount(let entry), _): entry.message(for: input).map { .entry(.amount($0)) }
    case (.choice(let entry), .key(let key)):
      entry.list(lobby.labels(of: question)).option(for: key).map { .entry(.choice(.pressed($0))) }
    case (.choice, .wheel(let turn, _)):
      .entry(.choice(.moved(turn == .up ? .up : .down)))
    case (.choice, .tap), (.choice, .paste), (.choice, .resize): nil
    }
  }

  var whereabouts: Kiosk.Whereabouts { .question(question.id) }

  func purpose(in lobby: Lobby) -> String {
    lobby[.questionWhy, ["why": lobby.words.why(question.id)]]
  }
}

extension QuestionPage {
  func view(in lobby: Lobby) -> Frame<Message> { sheet(in: lobby).frame }

  /// The room for the boxes of a choice.
  private func room(in lobby: Lobby) -> Size {
    var sheet = Sheet(measuring: lobby, bindings: bindings(in: lobby))
    layOut(&sheet)
    return ChoiceEntry.room(sheet.body, in: lobby).size
  }

  private func sheet(in lobby: Lobby) -> LobbySheet<Message> {
    let step = lobby[.questionStep, ["number": "\(number)", "total": "\(total)"]]
    var sheet = Sheet(lobby, step: step, bindings: bindings(in: lobby))
    layOut(&sheet)
    sheet.draw(entry, to: question)
    return sheet
  }

  /// Draws everything around the entry; what is left of the body is the entry's.
  private func layOut(_ sheet: inout LobbySheet<Message>) {
    let lobby = sheet.lobby
    if lobby.isAiry {
      sheet.frame.draw(ProgressBar(done: number, total: total), in: sheet.top(1))
      sheet.gap()
    }
    sheet.title(lobby.words.ask(question.id))
    if case .many = question.kind { sheet.add(Passage(lobby[.manyHint], style: .quiet)) }
    if question.hasNotice {
      let notice = lobby.words.notice(question.id)
      sheet.add(Passage(notice, style: .caution, mark: "! "))
      sheet.say(notice)
    }
    if case .amount = entry { sheet.gap() } else if lobby.size.height >= 28 { sheet.gap() }
    let row = sheet.bottom(ButtonRow<Message.Press>.height)
    if !sheet.isMeasuring {
      let buttons = [
        Offer(Message.Press.back, lobby[.back]), Offer(.forward, lobby[.keyContinue]),
      ]
      sheet.frame.place(ButtonRow(offers: buttons, focus: nil), in: row) {
        $0 == .back ? .wentBack : .continued
      }
    }
    if let problem {
      let words = lobby.text(for: problem, of: question)
      let passage = Passage(words, style: .error, mark: "! ")
      let rows = passage.height(width: sheet.body.width)
      sheet.frame.draw(passage, in: sheet.bottom(rows))
      sheet.say(words)
    }
    if case .choice(let entry) = entry { tellHidden(entry, on: &sheet) }
  }

  /// How many options are out of sight, where some are.
  private func tellHidden(_ entry: ChoiceEntry, on sheet: inout LobbySheet<Message>) {
    let lobby = sheet.lobby
    let list = entry.list(lobby.labels(of: question))
    func seen() -> Range<Int> { list.seen(in: ChoiceEntry.room(sheet.body, in: lobby).size) }
    guard seen().count < list.count else { return }
    let row = sheet.bottom(1)
    guard !sheet.isMeasuring else { return }
    let range = seen()
    let places = [
      (range.lowerBound, Phrase.choiceAbove), (list.count - range.upperBound, .choiceBelow),
    ]
    let words = places.filter { $0.0 > 0 }.map { lobby[$0.1, ["count": "\($0.0)"]] }
      .joined(separator: " · ")
    sheet.frame.surface.put(words, at: row.origin, style: .accent, width: row.width)
    sheet.say(words)
  }
}

extension QuestionPage.Message {
  fileprivate enum Press { case back, forward }
}

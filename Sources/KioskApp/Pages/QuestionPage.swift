import Consultation
import Terminal

/// One question, and the answer as far as it is given.
struct QuestionPage: Page {
  let question: Question
  /// Whether it was opened from the review, which it then returns to.
  let isRevision: Bool
  private let number: Int
  private let total: Int
  private(set) var entry: Entry
  private(set) var problem: Problem?

  /// Why it cannot go on yet.
  enum Problem: Equatable, Sendable {
    case gap(Entry.Gap)
    case refused(AnswerProblem)
  }

  enum Message: Equatable, Sendable {
    case entry(Entry.Message)
    case continued
    case wentBack
  }

  init(_ question: Question, answer: Answer?, number: Int, of total: Int, isRevision: Bool) {
    self.question = question
    self.number = number
    self.total = total
    self.isRevision = isRevision
    entry = Entry(question, answer: answer)
  }

  mutating func refuse(_ reason: AnswerProblem) { problem = .refused(reason) }

  mutating func update(_ message: Message, in lobby: Lobby) -> Step? {
    switch message {
    case .entry(let change):
      problem = nil
      let page = self
      entry.update(change, question, room: page.room(in: lobby), in: lobby)
    case .continued:
      do {
        return .answered(try entry.answer())
      } catch .notWhole {
        // The field itself says so.
        entry.update(.amount(.focused(.amount)), question, room: .zero, in: lobby)
      } catch {
        problem = .gap(error)
      }
    case .wentBack: return .back
    }
    return nil
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
    case (.amount, _): AmountEntry.message(for: input).map { .entry(.amount($0)) }
    case (.choice(let entry), .key(let key)):
      entry.list(lobby.labels(of: question)).option(for: key).map { .entry(.choice(.pressed($0))) }
    case (.choice, .wheel(let turn, _)):
      .entry(.choice(.moved(turn == .up ? .up : .down)))
    case (.choice, .tap), (.choice, .paste), (.choice, .resize): nil
    }
  }

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

  private func sheet(in lobby: Lobby) -> Sheet<Message> {
    let step = lobby[.questionStep, ["number": "\(number)", "total": "\(total)"]]
    var sheet = Sheet(lobby, step: step, bindings: bindings(in: lobby))
    layOut(&sheet)
    sheet.draw(entry, to: question)
    return sheet
  }

  /// Draws everything around the entry; what is left of the body is the entry's.
  private func layOut(_ sheet: inout Sheet<Message>) {
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
  }
}

extension QuestionPage.Message {
  fileprivate enum Press { case back, forward }
}

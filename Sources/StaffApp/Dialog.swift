import Screens
import Terminal

/// A small question over the present page.
enum Dialog: Equatable, Sendable {
  case choice(ChoiceDialog)
  case day(DayDialog)
  case note(NoteDialog)
  case contact(ContactDialog)
  case line(LineDialog)
  case conversation(ConversationDialog)
  case confirmation(ConfirmationDialog)
  case retry(RetryDialog)

  /// What can happen in one of them.
  enum Message: Equatable, Sendable {
    case choice(ChoiceDialog.Message)
    case day(DayDialog.Message)
    case note(NoteDialog.Message)
    case contact(ContactDialog.Message)
    case line(LineDialog.Message)
    case conversation(ConversationDialog.Message)
    case confirmation(ConfirmationDialog.Message)
    case retry(RetryDialog.Message)
  }

  /// Hands a message to the dialog it was meant for.
  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch (self, message) {
    case (.choice(var dialog), .choice(let message)):
      defer { self = .choice(dialog) }
      return dialog.update(message, in: office)
    case (.day(var dialog), .day(let message)):
      defer { self = .day(dialog) }
      return dialog.update(message, in: office)
    case (.note(var dialog), .note(let message)):
      defer { self = .note(dialog) }
      return dialog.update(message, in: office)
    case (.contact(var dialog), .contact(let message)):
      defer { self = .contact(dialog) }
      return dialog.update(message, in: office)
    case (.line(var dialog), .line(let message)):
      defer { self = .line(dialog) }
      return dialog.update(message, in: office)
    case (.conversation(var dialog), .conversation(let message)):
      defer { self = .conversation(dialog) }
      return dialog.update(message, in: office)
    case (.confirmation(var dialog), .confirmation(let message)):
      defer { self = .confirmation(dialog) }
      return dialog.update(message, in: office)
    case (.retry(var dialog), .retry(let message)):
      defer { self = .retry(dialog) }
      return dialog.update(message, in: office)
    case (.choice, _), (.day, _), (.note, _), (.contact, _), (.line, _), (.conversation, _),
      (.confirmation, _),
      (.retry, _):
      return []
    }
  }

  func meaning(of input: Input, in office: Office) -> Message? {
    switch self {
    case .choice(let dialog): dialog.meaning(of: input, in: office).map(Message.choice)
    case .day(let dialog): dialog.meaning(of: input, in: office).map(Message.day)
    case .note(let dialog): dialog.meaning(of: input, in: office).map(Message.note)
    case .contact(let dialog): dialog.meaning(of: input, in: office).map(Message.contact)
    case .line(let dialog): dialog.meaning(of: input, in: office).map(Message.line)
    case .conversation(let dialog):
      dialog.meaning(of: input, in: office).map(Message.conversation)
    case .confirmation(let dialog):
      dialog.meaning(of: input, in: office).map(Message.confirmation)
    case .retry(let dialog): dialog.meaning(of: input, in: office).map(Message.retry)
    }
  }

  func help(in office: Office) -> Help {
    switch self {
    case .choice(let dialog): dialog.help(in: office)
    case .day(let dialog): dialog.help(in: office)
    case .note(let dialog): dialog.help(in: office)
    case .contact(let dialog): dialog.help(in: office)
    case .line(let dialog): dialog.help(in: office)
    case .conversation(let dialog): dialog.help(in: office)
    case .confirmation(let dialog): dialog.help(in: office)
    case .retry(let dialog): dialog.help(in: office)
    }
  }

  func view(over page: Surface, in office: Office) -> Frame<Message> {
    switch self {
    case .choice(let dialog): dialog.view(over: page, in: office).map(Message.choice)
    case .day(let dialog): dialog.view(over: page, in: office).map(Message.day)
    case .note(let dialog): dialog.view(over: page, in: office).map(Message.note)
    case .contact(let dialog): dialog.view(over: page, in: office).map(Message.contact)
    case .line(let dialog): dialog.view(over: page, in: office).map(Message.line)
    case .conversation(let dialog): dialog.view(over: page, in: office).map(Message.conversation)
    case .confirmation(let dialog): dialog.view(over: page, in: office).map(Message.confirmation)
    case .retry(let dialog): dialog.view(over: page, in: office).map(Message.retry)
    }
  }

  /// Whether leaving it would lose something that was written.
  var holdsDraft: Bool {
    switch self {
    case .note(let dialog): dialog.isWritten
    case .contact(let dialog): dialog.isWritten
    case .line(let dialog): dialog.isWritten
    case .choice, .day, .conversation, .confirmation, .retry: false
    }
  }
}

import Casework
import Screens
import Terminal

/// What lies above the list at one moment, with exactly that screen's data.
enum Screen: Equatable, Sendable {
  case record(RecordPage)
  case merge(MergePage)
  case reassessment(ReassessmentPage)
  case statistics(StatisticsPage)
  case accesses(AccessPage)
  case requests(RequestsPage)

  /// What can happen on one of them.
  enum Message: Equatable, Sendable {
    case record(RecordPage.Message)
    case merge(MergePage.Message)
    case reassessment(ReassessmentPage.Message)
    case statistics(StatisticsPage.Message)
    case accesses(AccessPage.Message)
    case requests(RequestsPage.Message)
  }

  /// Hands a message to the page it was meant for; one meant for another page means nothing.
  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch (self, message) {
    case (.record(var page), .record(let message)):
      defer { self = .record(page) }
      return page.update(message, in: office)
    case (.merge(var page), .merge(let message)):
      defer { self = .merge(page) }
      return page.update(message, in: office)
    case (.reassessment(var page), .reassessment(let message)):
      defer { self = .reassessment(page) }
      return page.update(message, in: office)
    case (.statistics(var page), .statistics(let message)):
      defer { self = .statistics(page) }
      return page.update(message, in: office)
    case (.accesses(var page), .accesses(let message)):
      defer { self = .accesses(page) }
      return page.update(message, in: office)
    case (.requests(var page), .requests(let message)):
      defer { self = .requests(page) }
      return page.update(message, in: office)
    case (.record, _), (.merge, _), (.reassessment, _), (.statistics, _), (.accesses, _),
      (.requests, _):
      return []
    }
  }

  /// What an input means on the present page, if anything.
  func meaning(of input: Input, in office: Office) -> Message? {
    switch self {
    case .record(let page): page.meaning(of: input, in: office).map(Message.record)
    case .merge(let page): page.meaning(of: input, in: office).map(Message.merge)
    case .reassessment(let page): page.meaning(of: input, in: office).map(Message.reassessment)
    case .statistics(let page): page.meaning(of: input, in: office).map(Message.statistics)
    case .accesses(let page): page.meaning(of: input, in: office).map(Message.accesses)
    case .requests(let page): page.meaning(of: input, in: office).map(Message.requests)
    }
  }

  /// What the help says of the present page.
  func help(in office: Office) -> Help {
    switch self {
    case .record(let page): page.help(in: office)
    case .merge(let page): page.help(in: office)
    case .reassessment(let page): page.help(in: office)
    case .statistics(let page): page.help(in: office)
    case .accesses(let page): page.help(in: office)
    case .requests(let page): page.help(in: office)
    }
  }

  /// Draws the present page.
  func view(in office: Office) -> Frame<Message> {
    switch self {
    case .record(let page): page.view(in: office).map(Message.record)
    case .merge(let page): page.view(in: office).map(Message.merge)
    case .reassessment(let page): page.view(in: office).map(Message.reassessment)
    case .statistics(let page): page.view(in: office).map(Message.statistics)
    case .accesses(let page): page.view(in: office).map(Message.accesses)
    case .requests(let page): page.view(in: office).map(Message.requests)
    }
  }

  /// The case that the page is about, if it is about one.
  var lead: LeadID? {
    switch self {
    case .record(let page): page.lead
    case .merge(let page): page.lead
    case .reassessment(let page): page.lead
    case .statistics, .accesses, .requests: nil
    }
  }
}

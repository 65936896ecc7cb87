import CaseWords
import Screens
import Terminal

/// One of a few things to choose; each leads to its steps.
struct ChoiceDialog: Prompt {
  private let heading: StaffPhrase
  private let values: [String: String]
  private let offers: [Offer]
  private var picker = Picker()

  /// A thing to choose, and what choosing it does.
  struct Offer: Sendable {
    let label: Label
    let steps: [Step]

    init(_ label: Label, _ steps: [Step]) {
      self.label = label
      self.steps = steps
    }
  }

  /// The words of an offer, in whichever language the screen speaks.
  enum Label: Equatable, Sendable {
    case phrase(StaffPhrase)
    case word(CasePhrase)
    case text(String)
    /// A phrase with `{name}` in it.
    case naming(StaffPhrase, String)
  }

  enum Message: Equatable, Sendable {
    case picked(Picker.Message)
    case closed
  }

  init(_ heading: StaffPhrase, values: [String: String] = [:], offers: [Offer]) {
    self.heading = heading
    self.values = values
    self.offers = offers
  }

  func title(in office: Office) -> String { office[heading, values] }

  func bindings(in office: Office) -> [Binding<Message>] {
    picker.bindings(count: offers.count, choose: office[.keyChoose], move: office[.keyMove])
      .map { $0.map(Message.picked) } + [
        Binding(.escape, .character("q"), help: office[.keyCancel], message: .closed)
      ]
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .picked(let message):
      picker.update(message, count: offers.count).map { offers[$0].steps } ?? []
    case .closed: [.close]
    }
  }

  private func labels(in office: Office) -> [String] {
    offers.map { offer in
      switch offer.label {
      case .phrase(let phrase): office[phrase]
      case .word(let word): office[word]
      case .text(let text): text
      case .naming(let phrase, let name): office[phrase, ["name": name]]
      }
    }
  }

  func size(within size: Size, in office: Office) -> Size {
    let width = (labels(in: office) + [title(in: office)]).map { $0.columns + 6 }.max() ?? 20
    return Size(width: min(size.width, max(30, width)), height: min(size.height, offers.count))
  }

  func draw(in rect: Rect, on frame: inout Frame<Message>, in office: Office) {
    picker.draw(labels(in: office), in: rect, on: &frame) { .picked($0) }
  }
}

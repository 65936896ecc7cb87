import Consultation
import Terminal

/// The treatments that do not answer what the visitor asked for, and how they stand.
struct OthersPage: MenuPage {
  var menu: Menu<Item>
  private let assessment: Assessment

  enum Item: Hashable, Sendable {
    case finding(TreatmentID)
    case back
  }

  init(assessment: Assessment) {
    self.assessment = assessment
    menu = Menu(focus: assessment.others.first.map { .finding($0.treatment) } ?? .back)
  }

  mutating func update(_ message: Menu<Item>.Message, in lobby: Lobby) -> Step? {
    switch choice(message, in: lobby) {
    case .finding(let id): assessment[id].map { .finding($0) }
    case .back: .back
    case nil: nil
    }
  }

  func content(in lobby: Lobby) -> MenuContent<Item> {
    let back = Offer(Item.back, lobby[.back])
    return MenuContent(
      step: lobby[.resultsStep], title: lobby[.othersTitle],
      intro: [Passage(lobby[.resultsConfirm], style: .accent)],
      cards: assessment.others.enumerated().map { place, finding in
        lobby.card(of: finding, item: .finding(finding.treatment), place: place)
      }, isTight: true, buttons: [back], escape: back)
  }

  func purpose(in lobby: Lobby) -> String { lobby[.resultsHelp] }
}

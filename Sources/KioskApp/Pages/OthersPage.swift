import Consultation
import Terminal

/// The treatments that do not answer what the visitor asked for, and how they stand.
struct OthersPage: MenuPage {
  var menu: Menu<Item>
  private let assessment: Assessment
  private let grounds: [TreatmentID: Grounds]

  enum Item: Hashable, Sendable {
    case finding(TreatmentID)
    case back
  }

  init(_ assessment: Assessment, grounds: [TreatmentID: Grounds]) {
    self.assessment = assessment
    self.grounds = grounds
    menu = Menu(focus: assessment.others.first.map { .finding($0.treatment) } ?? .back)
  }

  mutating func update(_ message: Menu<Item>.Message, in lobby: Lobby) -> SittingStep? {
    switch choice(message, in: lobby) {
    case .finding(let id): assessment[id].map { .finding($0) }
    case .back: .back
    case nil: nil
    }
  }

  func content(in lobby: Lobby) -> MenuContent<Item> {
    let back = Offer(Item.back, lobby[.back])
    let isOut = assessment.others.allSatisfy { $0.status == .contraindicated }
    return MenuContent(
      step: lobby[.resultsStep], title: lobby[.othersTitle],
      intro: [Passage(lobby[isOut ? .detailNotOffered : .othersNote], style: .accent)],
      cards: lobby.cards(of: assessment.others, grounds: grounds) { .finding($0) }, isTight: true,
      buttons: [back], escape: back)
  }

  var whereabouts: Kiosk.Whereabouts { .others }

  func purpose(in lobby: Lobby) -> String { lobby[.resultsHelp] }
}

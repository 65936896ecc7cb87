import Consultation
import Terminal

/// The treatments that answer what the visitor asked for, best first, and why to be careful.
struct ResultsPage: MenuPage {
  var menu: Menu<Item>
  private let assessment: Assessment
  private let grounds: [TreatmentID: Grounds]

  enum Item: Hashable, Sendable {
    case finding(TreatmentID)
    case nothing, values, others, learn, contact, back
  }

  init(_ assessment: Assessment, grounds: [TreatmentID: Grounds]) {
    self.assessment = assessment
    self.grounds = grounds
    menu = Menu(focus: assessment.shown.first.map { .finding($0.treatment) } ?? .contact)
  }

  mutating func update(_ message: Menu<Item>.Message, in lobby: Lobby) -> SittingStep? {
    switch choice(message, in: lobby) {
    case .finding(let id): assessment[id].map { .finding($0) }
    case .nothing: .nothing
    case .values: .values(assessment)
    case .others: .others(assessment)
    case .learn: .learn
    case .contact: .contact
    case .back: .back
    case nil: nil
    }
  }

  func content(in lobby: Lobby) -> MenuContent<Item> {
    let shown = assessment.shown
    var cards = lobby.cards(of: shown, grounds: grounds) { Item.finding($0) }
    func shortcut() -> Character? { ChoiceList.shortcut(of: cards.count) }
    if lobby.pack.catalogue.offersNothing(beside: assessment) {
      cards.append(
        Card(
          .nothing, shortcut: shortcut(),
          [
            Passage(lobby.words["nothing.name"], style: .title),
            Passage(lobby[.resultsNothing], style: .quiet),
          ]))
    }
    if Comparison(assessment, in: lobby.pack.catalogue, by: [:]) != nil {
      cards.append(
        Card(
          .values, shortcut: shortcut(),
          [
            Passage(lobby[.valuesCard], style: .title),
            Passage(lobby[.valuesNote], style: .quiet),
          ]))
    }
    if !assessment.others.isEmpty {
      cards.append(
        Card(
          .others, shortcut: shortcut(),
          [Passage(lobby[.resultsOthers, ["count": "\(assessment.others.count)"]])]))
    }
    if !lobby.pack.lessons.isEmpty {
      cards.append(Card(.learn, shortcut: shortcut(), [Passage(lobby[.resultsLearn])]))
    }
    let back = Offer(Item.back, lobby[.back])
    let urgent = assessment.urgent.map {
      Passage(lobby.words.text($0), style: .caution, mark: "! ")
    }
    let (title, intro) = Self.heading(shown.map(\.status).min())
    return MenuContent(
      step: lobby[.resultsStep], title: lobby[title],
      intro: urgent + [Passage(lobby[intro], style: .accent)],
      cards: cards, isTight: true, buttons: [back, Offer(.contact, lobby[.resultsContact])],
      escape: back)
  }

  /// What stands above the treatments: no more than the mildest of them allows.
  private static func heading(_ mildest: Status?) -> (title: Phrase, intro: Phrase) {
    switch mildest {
    case .suitable: (.resultsTitle, .resultsConfirm)
    case .clearance: (.resultsTitleClearance, .confirmClearance)
    case .wait: (.resultsTitleWait, .confirmWait)
    case .contraindicated: (.resultsOutTitle, .detailNotOffered)
    case nil: (.resultsNoneTitle, .resultsNoneText)
    }
  }

  var whereabouts: Kiosk.Whereabouts { .results }

  func purpose(in lobby: Lobby) -> String { lobby[.resultsHelp] }
}

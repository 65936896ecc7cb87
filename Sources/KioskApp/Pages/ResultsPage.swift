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
    let cards = lobby.cards(of: shown, grounds: grounds) { Item.finding($0) }
    let back = Offer(Item.back, lobby[.back])
    let urgent = assessment.urgent.map {
      Passage(lobby.words.text($0), style: .caution, mark: "! ")
    }
    let (title, intro) = Self.heading(shown.map(\.status).min())
    return MenuContent(
      step: lobby[.resultsStep], title: lobby[title],
      intro: urgent + [Passage(lobby[intro], style: .accent)],
      cards: cards + further(in: lobby, after: cards.count), isTight: true,
      buttons: [back, Offer(.contact, lobby[.resultsContact])], escape: back)
  }

  /// What else may be looked at, as far as there is any of it.
  private func further(in lobby: Lobby, after count: Int) -> [Card<Item>] {
    let catalogue = lobby.pack.catalogue
    var choices: [(item: Item, words: [Passage])] = []
    func titled(_ title: String, _ note: Phrase) -> [Passage] {
      [Passage(title, style: .title), Passage(lobby[note], style: .quiet)]
    }
    if catalogue.offersNothing(beside: assessment) {
      choices.append((.nothing, titled(lobby.words["nothing.name"], .resultsNothing)))
    }
    if Comparison(assessment, in: catalogue, by: [:]) != nil {
      choices.append((.values, titled(lobby[.valuesCard], .valuesNote)))
    }
    if !assessment.others.isEmpty {
      let count = "\(assessment.others.count)"
      choices.append((.others, [Passage(lobby[.resultsOthers, ["count": count]])]))
    }
    if !lobby.pack.lessons.isEmpty { choices.append((.learn, [Passage(lobby[.resultsLearn])])) }
    return choices.enumerated().map { place, choice in
      Card(choice.item, shortcut: ChoiceList.shortcut(of: count + place), choice.words)
    }
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

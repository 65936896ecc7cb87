import Consultation

extension Setting {
  /// What may get better, what can go wrong, what nobody knows, each with its figures; and whose words
  /// these are.
  func prospects(of alternative: Alternative) -> [String] {
    guard let prospects = pack.catalogue.prospects(of: alternative) else { return [] }
    return Prospects.Side.allCases.flatMap { side in
      [wording.heading(side) + ":"] + PlainText.split(wording.text(side, of: alternative))
        + prospects.figures.filter { $0.side == side }.map(wording.sentence)
    } + PlainText.split(pack.interests(language))
  }

  /// What becomes of somebody who does nothing.
  var nothing: [String] {
    [wording["nothing.name"] + "."] + PlainText.split(wording["nothing.about"])
      + prospects(of: .nothing) + sources(of: .nothing)
  }

  /// What the words of an alternative rest on, side by side.
  func sources(of alternative: Alternative) -> [String] {
    guard let prospects = pack.catalogue.prospects(of: alternative) else { return [] }
    return Prospects.Side.allCases.flatMap { side in
      [wording.heading(side) + ":"] + prospects.sources(of: side).map(cited)
    }
  }
}

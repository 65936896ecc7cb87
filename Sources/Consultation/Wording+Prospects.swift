extension Wording {
  /// What the words of every decision aid are called, whatever it is about.
  public static let aidKeys =
    Prospects.Side.allCases.map { "aid.\($0.rawValue)" }
    + Figure.Certainty.allCases.map { "aid.certainty.\($0.rawValue)" }
    + ["aid.with", "aid.compared", "aid.alone", "aid.range", "aid.of", "aid.decision", "aid.owner"]

  /// What stands above a side.
  public func heading(_ side: Prospects.Side) -> String { self["aid.\(side.rawValue)"] }

  /// What is told on a side of an alternative.
  public func text(_ side: Prospects.Side, of alternative: Alternative) -> String {
    self["\(alternative.path).\(side.rawValue)"]
  }

  /// What is counted.
  public func name(_ figure: Figure) -> String { self["figure.\(figure.id).what"] }

  /// What it is compared with, where it is.
  public func comparison(_ figure: Figure) -> String? {
    figure.without.map { _ in self["figure.\(figure.id).without"] }
  }

  /// The figure in a sentence, and how sure it is.
  public func sentence(_ figure: Figure) -> String {
    var values = ["what": name(figure), "with": text(for: figure.with)]
    if let without = figure.without {
      values["comparison"] = comparison(figure)
      values["without"] = text(for: without)
    }
    let counted = self[figure.without == nil ? "aid.alone" : "aid.compared", values]
    return counted + " " + self["aid.certainty.\(figure.certainty.rawValue)"]
  }

  /// So many people of 100.
  public func ofHundred(_ people: ClosedRange<Int>) -> String {
    self["aid.of", ["count": text(for: people)]]
  }

  /// A number, or from one to another, in words.
  func text(for range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)"
      : self["aid.range", ["from": "\(range.lowerBound)", "to": "\(range.upperBound)"]]
  }
}

extension ClinicPack {
  /// That nobody has to do anything, whose screen this is, and who earns by it.
  public func interests(_ language: Language) -> String {
    let words = wording(language)
    return words["aid.decision"] + " " + words["aid.owner", ["clinic": clinic.name]]
  }
}

public import Casework

extension Printout {
  /// What happened over some days, in numbers that name nobody.
  public func figures(_ statistics: Statistics) -> [Figure] {
    let figures = FigureWords(statistics, says)
    func figure(
      _ title: CasePhrase, _ bars: [(String, Int)], _ sentences: [String] = []
    ) -> Figure {
      Figure(
        title: says[title], bars: bars.map { Figure.Bar(name: $0, count: $1) },
        sentences: sentences)
    }
    return [
      figure(
        .chartWeeks, statistics.weeks.map { ("\($0.of)", $0.count) }, [figures.daysSentence]),
      figure(
        .chartFunnel, figures.funnel.map { (figures.name(ofStep: $0.of), $0.count) },
        figures.funnel.isEmpty ? [] : [figures.funnelSentence]),
      figure(.chartConcerns, statistics.concerns.map { (figures.concern($0.of), $0.count) }),
      figure(.chartTreatments, statistics.treatments.map { (says.name(of: $0.of), $0.count) }),
      figure(.columnStage, statistics.stages.map { (says[.stage($0.of)], $0.count) }),
      figure(.columnOwner, statistics.owners.map { (says.owner($0.owner), $0.count) }),
      figure(
        .chartFirstContact, [],
        [figures.firstContactSentence, figures.waitingSentence].compactMap(\.self)),
    ]
  }
}

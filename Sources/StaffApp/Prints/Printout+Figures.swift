public import Casework
import Terminal

extension Printout {
  /// What happened over some days, in numbers that name nobody.
  public func figures(_ statistics: Statistics) -> [Figure] {
    let charts = Charts(numbers: statistics, office: office)
    func figure(
      _ title: StaffPhrase, _ bars: [(String, Int)], _ sentences: [String] = []
    ) -> Figure {
      Figure(
        title: office[title], bars: bars.map { Figure.Bar(name: $0, count: $1) },
        sentences: sentences)
    }
    return [
      figure(
        .chartWeeks, statistics.weeks.map { ("\($0.of)", $0.count) }, [charts.daysSentence]),
      figure(
        .chartFunnel, charts.funnel.map { (charts.name(ofStep: $0.of), $0.count) },
        charts.funnel.isEmpty ? [] : [charts.funnelSentence]),
      figure(.chartConcerns, statistics.concerns.map { (charts.concern($0.of), $0.count) }),
      figure(.chartTreatments, statistics.treatments.map { (office.name(of: $0.of), $0.count) }),
      figure(.columnStage, statistics.stages.map { (office[.stage($0.of)], $0.count) }),
      figure(
        .columnOwner, statistics.owners.map { ($0.owner ?? office[.ownerNobody], $0.count) }),
      figure(
        .chartFirstContact, [], charts.firstContact.compactMap { ($0 as? Passage)?.text }),
    ]
  }
}

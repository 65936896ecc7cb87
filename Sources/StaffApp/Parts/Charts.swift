import CaseWords
import Casework
import Consultation
import Terminal

/// The pictures of some weeks, below one another, a sentence under each.
struct Charts {
  let numbers: Statistics
  let office: Office
  private let figures: FigureWords

  init(numbers: Statistics, office: Office) {
    self.numbers = numbers
    self.office = office
    figures = FigureWords(numbers, office.says)
  }

  func blocks(width: Int) -> [any Block] {
    var blocks: [any Block] = []
    func section(_ title: CasePhrase, _ picture: any Block, _ sentence: String) {
      blocks += [Passage.heading(office[title]), picture, Passage(sentence), Passage.gap]
    }
    // Where days are too many to be told apart, the weeks speak for them.
    if numbers.days.count <= width - 2 {
      section(.chartDays, columns(numbers.days.map(\.count), width: width), figures.daysSentence)
    }
    section(.chartWeeks, weeks(width: width), figures.weeksSentence)
    section(.chartFunnel, BarChart(funnelBars), figures.funnelSentence)
    section(
      .chartConcerns, chart(numbers.concerns, figures.concern),
      figures.topSentence(numbers.concerns, figures.concern))
    section(
      .chartTreatments, chart(numbers.treatments, office.says.name),
      figures.topSentence(numbers.treatments, office.says.name))
    blocks += [Passage.heading(office[.chartFirstContact])] + firstContact
    return blocks
  }

  private func chart<Key>(_ tallies: [Tally<Key>], _ name: (Key) -> String) -> BarChart {
    BarChart(tallies.prefix(10).map { BarChart.Bar(name($0.of), $0.count) })
  }

  private func weeks(width: Int) -> any Block {
    guard numbers.weeks.count <= 14 else {
      return columns(numbers.weeks.map(\.count), width: width)
    }
    return BarChart(
      numbers.weeks.map { BarChart.Bar(office.says.brief($0.of.monday), $0.count) })
  }

  /// Columns as wide as there is room, so that few of them are still a picture.
  private func columns(_ counts: [Int], width: Int) -> Sparkline {
    let columns = max(1, min(3, (width - 2) / max(1, counts.count)))
    return Sparkline(counts.flatMap { Array(repeating: $0, count: columns) }, rows: 3)
  }

  /// Each step with its share of the first one.
  private var funnelBars: [BarChart.Bar] {
    let first = figures.funnel.first?.count ?? 0
    return figures.funnel.map { step in
      let share = first > 0 ? " · \(step.count * 100 / first) %" : ""
      return BarChart.Bar(figures.name(ofStep: step.of), step.count, note: "\(step.count)\(share)")
    }
  }

  private var firstContact: [any Block] {
    var blocks: [any Block] = []
    if let spread = numbers.firstContact {
      blocks.append(
        BarChart([
          BarChart.Bar(
            office[.chartQuarter], Int(spread.lowerQuartile),
            note: figures.length(spread.lowerQuartile)),
          BarChart.Bar(office[.chartHalf], Int(spread.median), note: figures.length(spread.median)),
          BarChart.Bar(
            office[.chartThreeQuarters], Int(spread.upperQuartile),
            note: figures.length(spread.upperQuartile)),
        ]))
    }
    let sentences = [figures.firstContactSentence, figures.waitingSentence].compactMap(\.self)
    return blocks + sentences.map { Passage($0) }
  }
}

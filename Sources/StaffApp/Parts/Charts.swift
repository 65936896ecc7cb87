import Casework
import Consultation
import Terminal

/// The pictures of some weeks, below one another, a sentence under each.
struct Charts {
  let numbers: Statistics
  let office: Office

  func blocks(width: Int) -> [any Block] {
    var blocks: [any Block] = []
    func section(_ title: StaffPhrase, _ picture: any Block, _ sentence: String) {
      blocks += [Passage.heading(office[title]), picture, Passage(sentence), Passage.gap]
    }
    // Where days are too many to be told apart, the weeks speak for them.
    if numbers.days.count <= width - 2 {
      section(.chartDays, columns(numbers.days.map(\.count), width: width), daysSentence)
    }
    section(.chartWeeks, weeks(width: width), weeksSentence)
    section(.chartFunnel, BarChart(funnelBars), funnelSentence)
    section(
      .chartConcerns, chart(numbers.concerns, concern), topSentence(numbers.concerns, concern))
    section(
      .chartTreatments, chart(numbers.treatments, office.name),
      topSentence(numbers.treatments, office.name))
    blocks += [Passage.heading(office[.chartFirstContact])] + firstContact
    return blocks
  }

  func concern(_ option: OptionID) -> String {
    office.name(of: option, office.desk.pack.catalogue.concern)
  }

  private func chart<Key>(_ tallies: [Tally<Key>], _ name: (Key) -> String) -> BarChart {
    BarChart(tallies.prefix(10).map { BarChart.Bar(name($0.of), $0.count) })
  }

  private func topSentence<Key>(_ tallies: [Tally<Key>], _ name: (Key) -> String) -> String {
    guard let first = tallies.first else { return office[.chartNothing] }
    return office[.chartTop, ["name": name(first.of), "count": "\(first.count)"]]
  }

  private func weeks(width: Int) -> any Block {
    guard numbers.weeks.count <= 14 else {
      return columns(numbers.weeks.map(\.count), width: width)
    }
    return BarChart(
      numbers.weeks.map { BarChart.Bar(office.desk.brief($0.of.monday), $0.count) })
  }

  /// Columns as wide as there is room, so that few of them are still a picture.
  private func columns(_ counts: [Int], width: Int) -> Sparkline {
    let columns = max(1, min(3, (width - 2) / max(1, counts.count)))
    return Sparkline(counts.flatMap { Array(repeating: $0, count: columns) }, rows: 3)
  }

  var daysSentence: String {
    guard numbers.leads > 0, let most = numbers.days.max(by: { $0.count < $1.count }) else {
      return office[.chartNothing]
    }
    return office[
      .chartDaysSentence,
      [
        "count": "\(numbers.leads)", "from": office.desk.short(numbers.from),
        "most": "\(most.count)", "day": office.desk.short(most.of),
      ]]
  }

  private var weeksSentence: String {
    let last = numbers.weeks.suffix(2).map(\.count)
    guard last.count == 2 else { return office[.chartNothing] }
    return office[.chartWeeksSentence, ["this": "\(last[1])", "before": "\(last[0])"]]
  }

  /// The steps from the first one that was counted: without visits that is the lead.
  var funnel: ArraySlice<Tally<String>> {
    let isCounted = numbers.funnel.first.map { $0.count > 0 } ?? false
    return isCounted ? numbers.funnel[...] : numbers.funnel.drop { $0.count == 0 }
  }

  /// Each step with its share of the first one.
  private var funnelBars: [BarChart.Bar] {
    let first = funnel.first?.count ?? 0
    return funnel.map { step in
      let share = first > 0 ? " · \(step.count * 100 / first) %" : ""
      return BarChart.Bar(name(ofStep: step.of), step.count, note: "\(step.count)\(share)")
    }
  }

  /// A screen of the kiosk or a stage of the lead, in words where there are any.
  func name(ofStep step: String) -> String {
    let key = "staff.funnel.\(step)"
    return office.desk.words.has(key) ? office.desk.words[key] : step
  }

  var funnelSentence: String {
    guard let first = funnel.first, let last = funnel.last, first.count > 0 else {
      return office[.chartNothing]
    }
    return office[
      .chartFunnelSentence,
      [
        "first": "\(first.count)", "step": name(ofStep: first.of).lowercased(),
        "last": "\(last.count)", "end": name(ofStep: last.of).lowercased(),
      ]]
  }

  var firstContact: [any Block] {
    var blocks: [any Block] = []
    if let spread = numbers.firstContact {
      blocks.append(
        BarChart([
          BarChart.Bar(
            office[.chartQuarter], Int(spread.lowerQuartile), note: text(spread.lowerQuartile)),
          BarChart.Bar(office[.chartHalf], Int(spread.median), note: text(spread.median)),
          BarChart.Bar(
            office[.chartThreeQuarters], Int(spread.upperQuartile),
            note: text(spread.upperQuartile)),
        ]))
      blocks.append(
        Passage(
          office[
            .chartFirstContactSentence,
            ["median": text(spread.median), "count": "\(spread.count)"]]))
    }
    blocks.append(Passage(office[.chartWaiting, ["count": "\(numbers.waiting)"]]))
    return blocks
  }

  /// A length of time in the one unit that says enough.
  private func text(_ seconds: Int64) -> String {
    office.waiting(since: office.desk.now.adding(seconds: -seconds))
  }
}

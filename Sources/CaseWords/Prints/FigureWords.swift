public import Casework
public import Consultation

/// The figures of some weeks in words.
public struct FigureWords {
  private let numbers: Statistics
  private let says: Phrasing

  /// Numbers, and the language they are told in.
  public init(_ numbers: Statistics, _ says: Phrasing) {
    self.numbers = numbers
    self.says = says
  }

  /// A concern in words.
  public func concern(_ option: OptionID) -> String {
    says.words.name(option, of: says.pack.catalogue.concern)
  }

  /// How many leads came, and on which day the most.
  public var daysSentence: String {
    guard numbers.leads > 0, let most = numbers.days.max(by: { $0.count < $1.count }) else {
      return says[.chartNothing]
    }
    let isAlone = numbers.days.count { $0.count == most.count } == 1
    return says[
      isAlone ? .chartDaysSentence : .chartDaysSentenceTied,
      [
        "count": "\(numbers.leads)", "from": says.short(numbers.from),
        "most": "\(most.count)", "day": says.short(most.of),
      ]]
  }

  /// This week beside the one before.
  public var weeksSentence: String {
    let last = numbers.weeks.suffix(2).map(\.count)
    guard last.count == 2 else { return says[.chartNothing] }
    return says[.chartWeeksSentence, ["this": "\(last[1])", "before": "\(last[0])"]]
  }

  /// The most frequent, all of them where several are, and how often.
  public func topSentence<Key>(_ tallies: [Tally<Key>], _ name: (Key) -> String) -> String {
    guard let first = tallies.first else { return says[.chartNothing] }
    let names = tallies.prefix { $0.count == first.count }.map { name($0.of) }
    let told = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
    return says[.chartTop, ["name": told, "count": "\(first.count)"]]
  }

  /// The steps from the first one that was counted: without visits that is the lead.
  public var funnel: ArraySlice<Tally<String>> {
    let isCounted = numbers.funnel.first.map { $0.count > 0 } ?? false
    return isCounted ? numbers.funnel[...] : numbers.funnel.drop { $0.count == 0 }
  }

  /// A landmark of a visit or a stage of the lead, in words where there are any.
  public func name(ofStep step: String) -> String {
    let key = "staff.funnel.\(step)"
    return says.words.has(key) ? says.words[key] : step
  }

  /// How many began, and how many came to the end.
  public var funnelSentence: String {
    guard let first = funnel.first, let last = funnel.last, first.count > 0 else {
      return says[.chartNothing]
    }
    return says[
      .chartFunnelSentence,
      [
        "first": "\(first.count)", "step": name(ofStep: first.of).lowercased(),
        "last": "\(last.count)", "end": name(ofStep: last.of).lowercased(),
      ]]
  }

  /// How long half of all waited for a first contact; `nil` where nobody was contacted.
  public var firstContactSentence: String? {
    numbers.firstContact.map { spread in
      says[
        .chartFirstContactSentence, ["median": length(spread.median), "count": "\(spread.count)"]]
    }
  }

  /// How many wait still.
  public var waitingSentence: String { says[.chartWaiting, ["count": "\(numbers.waiting)"]] }

  /// A length of time in the one unit that says enough.
  public func length(_ seconds: Int64) -> String {
    says.waiting(since: says.now.adding(seconds: -seconds))
  }
}

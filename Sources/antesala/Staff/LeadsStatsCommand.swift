import ArgumentParser
import CaseWords
import Casework
import Consultation
import LeadFormats
import LeadStore

/// `antesala leads stats`: numbers that name nobody.
struct LeadsStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Leads by day and week, from welcome to visit, in numbers.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var words: WordsOptions

  @ArgumentParser.Option(help: "The first day; four weeks ago if left out.")
  var from: String?

  @ArgumentParser.Option(help: "The last day; today if left out.")
  var to: String?

  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let last = try to.map(TypedDay.read) ?? .today
    let first = try from.map(TypedDay.read) ?? last.adding(days: -27)
    guard first <= last else { throw Failure.typed(.periodBackwards) }
    let pack = try words.pack.loadForVisitors()
    let leads = try staff.open()
    let (cases, isWhole) = try leads.cases(blocked: true)
    let visits = try withStore { () throws(LeadStoreError) in
      try leads.folder.journal().visits(from: first, to: last)
    }
    let statistics = Statistics(
      of: cases, days: first...last, concernQuestion: pack.catalogue.concern,
      screens: Landmark.allCases.map(\.rawValue), reached: visits.byDay)
    if format.chosen() == .json {
      try StandardOutput.write(SortedJSON.line(statistics))
    } else {
      let figures = words.printout(of: pack).figures(statistics)
      try StandardOutput.write(StatisticsSheet(figures).text)
    }
    if !isWhole { throw ExitCode(Failure.Code.dataError.rawValue) }
  }
}

extension [Visits] {
  /// The counts by day and screen.
  var byDay: [CalendarDay: [String: Int]] {
    reduce(into: [:]) { $0[$1.day, default: [:]][$1.screen] = $1.count }
  }
}

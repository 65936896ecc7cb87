import ArgumentParser
import Casework
import Consultation
import LeadStore

/// `antesala store purge`: what the retention time has run out for.
struct StorePurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Block what was kept long enough, then delete what was blocked long enough.",
    discussion: """
      The times are limits of the pack: retention_months after the last activity a lead is \
      blocked, blocking_months later it is deleted. What is still going on is kept. Without \
      --do-it only tells. A clock that is months away from the newest entries is not believed.
      """)

  @OptionGroup var staff: StaffOptions
  @OptionGroup var pack: PackOption

  @Flag(name: .customLong("do-it"), help: "Block and delete.")
  var isMeant = false

  @ArgumentParser.Option(
    name: .customLong("clock-is-right"),
    help: "Today's date, YYYY-MM-DD, where the clock is right and the journal was at rest.")
  var date: String?

  func run() throws {
    let retention = Retention(try pack.loadForVisitors().limits)
    let leads = try staff.open()
    let (cases, isWhole) = try leads.cases(blocked: true)
    try doubtClock(by: cases)
    let due = retention.due(among: cases, on: .today, day: Zone.wall.day)
    let known = Dictionary(uniqueKeysWithValues: cases.map { ($0.id, $0) })
    for lead in due.toBlock {
      guard let one = known[lead] else { continue }
      if isMeant { try leads.record(.block, of: one) }
      try StandardOutput.write("\(one.folio)  \(isMeant ? "blocked" : "to be blocked")\n")
    }
    for lead in due.toDelete {
      guard let one = known[lead] else { continue }
      if isMeant { try leads.erase(one) }
      try StandardOutput.write("\(one.folio)  \(isMeant ? "deleted" : "to be deleted")\n")
    }
    if isMeant { try leads.tellCopies(of: due.toDelete.filter { known[$0] != nil }) }
    if due.toBlock.isEmpty, due.toDelete.isEmpty { try StandardOutput.write("nothing is due\n") }
    if !isWhole { throw ExitCode(Failure.Code.dataError.rawValue) }
  }

  /// Stops where the journal speaks against the clock and nobody vouches for it.
  private func doubtClock(by cases: [Case]) throws {
    guard isMeant, let doubt = ClockDoubt(now: .now, cases: cases) else { return }
    let today = CalendarDay.today
    guard let date else {
      throw Failure.folder(
        .clockDoubted(today: today, newest: Zone.wall.day(of: doubt.newest)))
    }
    guard CalendarDay(date) == today else {
      throw Failure.folder(.clockDenied(today: today, typed: date))
    }
  }
}

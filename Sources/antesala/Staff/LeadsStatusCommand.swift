public import ArgumentParser
public import Casework

/// `antesala leads status`: how far a lead has come.
struct LeadsStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Set the stage of a lead.",
    discussion: """
      Stages: new, contacted, booked (--on DAY), attended, closed (--because REASON).
      Reasons: done, not_interested, not_suitable, unreachable, elsewhere, opposed.
      """)

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  @Argument(help: "new, contacted, booked, attended or closed.")
  var stage: Stage.Kind

  @ArgumentParser.Option(help: "The day of the visit: 2026-12-01, +3d, +2w or today.")
  var on: String?

  @ArgumentParser.Option(help: "Why it is closed.")
  var because: ClosingReason?

  func run() throws {
    let stage = try wanted()
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    let changes = found.changes(entering: stage, on: .today)
    try CaseAnswer(leads.record(changes, of: found)).write(format.chosen())
  }

  private func wanted() throws -> Stage {
    if on != nil, stage != .booked {
      throw Failure.lead(.misplaced(option: "--on", stage: "booked"))
    }
    if because != nil, stage != .closed {
      throw Failure.lead(.misplaced(option: "--because", stage: "closed"))
    }
    switch stage {
    case .new: return .new
    case .contacted: return .contacted
    case .booked: return .booked(try on.map(TypedDay.readVisit))
    case .attended: return .attended
    case .closed:
      guard let because else {
        throw Failure.lead(
          .closedWithoutReason(known: ClosingReason.allCases.map(\.rawValue)))
      }
      return .closed(because)
    }
  }
}

extension Stage.Kind: ExpressibleByArgument {}
extension ClosingReason: ExpressibleByArgument {}

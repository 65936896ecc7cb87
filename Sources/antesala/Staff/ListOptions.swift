public import ArgumentParser
public import Casework
import Consultation
import LeadStore

/// Which cases a command is about, and in which order.
struct ListOptions: ParsableArguments {
  @ArgumentParser.Option(
    help: "Only these stages: new, contacted, booked, attended, closed; may be repeated.")
  var stage: [Stage.Kind] = []

  @ArgumentParser.Option(help: "Only whose owner is this person; 'nobody' for nobody's.")
  var owner: String?

  @ArgumentParser.Option(help: "Only those advised this treatment, by its id.")
  var treatment: String?

  @ArgumentParser.Option(help: "Only those who named this concern, by its id.")
  var concern: String?

  @ArgumentParser.Option(help: "Only those who agree to this purpose: contact or marketing.")
  var agreed: Consent.Purpose?

  @Flag(help: "Only those whose follow-up day has passed.")
  var overdue = false

  @ArgumentParser.Option(help: "urgency, day, newest, name, owner or stage.")
  var order: CaseOrder = .urgency

  /// Refuses treatments and concerns that the pack does not know.
  func check(with pack: ClinicPack) throws(Failure) {
    try Self.check(treatment, "treatment", among: pack.catalogue.treatments.map(\.id.text))
    let concerns = pack.questionnaire[pack.catalogue.concern]?.options ?? []
    try Self.check(concern, "concern", among: concerns.map(\.id.text))
  }

  /// Refuses an owner who has no key and looks after nothing.
  func check(with folder: DataFolder, _ cases: [Case]) throws {
    guard let owner, ReservedName(rawValue: owner) != .nobody else { return }
    let staff = try withStore { () throws(LeadStoreError) in try folder.staffNames() }
    let names = Set(staff + cases.compactMap(\.owner) + ["nobody"])
    try Self.check(owner, "owner", among: names.sorted())
  }

  private static func check(
    _ typed: String?, _ what: String, among words: [String]
  ) throws(Failure) {
    guard let typed, !words.contains(typed) else { return }
    throw .typed(.filterUnknown(what, typed, known: words))
  }

  func query(searching text: String = "", blocked: Bool = false) -> CaseQuery {
    let owner: CaseFilter.Owner =
      switch self.owner {
      case nil: .anyone
      case "nobody": .nobody
      case let name?: .named(name)
      }
    return CaseQuery(
      order: order,
      filter: CaseFilter(
        stages: Set(stage), owner: owner, treatment: treatment.map { TreatmentID($0) },
        concern: concern.map { OptionID($0) }, agreed: agreed, isOverdue: overdue,
        isBlocked: blocked),
      text: text)
  }
}

/// `--blocked`, for commands that show leads: blocked ones never leave the house.
struct BlockedOption: ParsableArguments {
  @Flag(name: .customLong("blocked"), help: "The blocked ones in place of the others.")
  var isMeant = false
}

extension CaseOrder: ExpressibleByArgument {}

public import Casework

/// Who of some people leaves in a format: the one rule for console and command line.
///
/// Blocked records never leave. A format that is there to reach people by takes along only those who
/// may be contacted; the others are records of the clinic and say what was taken back.
public struct Departure: Sendable {
  /// Those who leave, without blocked records of theirs.
  public let people: [Person]
  /// Those who stay because they may not be contacted.
  public let unreachable: [Person]
  /// All who stay, blocked ones too.
  let staying: [Person]

  /// Sorts people by whether they leave, in their order.
  public init(of people: some Sequence<Person>, as format: LeadFormat) {
    var leaving: [Person] = []
    var unreachable: [Person] = []
    var blocked: [Person] = []
    for person in people {
      if person.main.isBlocked {
        blocked.append(person)
      } else if format.servesContact, !person.mayBeContacted {
        unreachable.append(person)
      } else {
        leaving.append(Person(person.main, others: person.others.filter { !$0.isBlocked }))
      }
    }
    self.people = leaving
    self.unreachable = unreachable
    staying = unreachable + blocked
  }

  /// The leads to be named in the journal: every record of those who leave.
  public var leads: [LeadID] { people.flatMap { $0.records.map(\.id) } }
}

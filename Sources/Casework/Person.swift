public import Consultation

/// Somebody, with every record of theirs that staff brought together.
public struct Person: Hashable, Sendable {
  /// The record where the person is handled.
  public let main: Case
  /// Further records, in the order of the journal.
  public let others: [Case]

  public init(_ main: Case, others: [Case] = []) {
    self.main = main
    self.others = others
  }

  /// The main record, then the others.
  public var records: [Case] { [main] + others }

  /// Whether the person agrees to a purpose now.
  ///
  /// Their last word counts, on whichever record it was said: a consent given at a later visit
  /// stands over one that was taken back before, and one taken back on any record over all that
  /// were given before.
  public func agrees(to purpose: Consent.Purpose) -> Bool {
    let words = records.map { ($0.lastWord(on: purpose), $0.purposes.contains(purpose)) }
    let last = words.map(\.0).max()
    return words.allSatisfy { $0.0 != last || $0.1 }
  }

  /// Whether the clinic may call or write to the person about their consultation.
  public var mayBeContacted: Bool { agrees(to: .contact) && !main.isBlocked }
}

extension Person {
  /// The person of a lead among all cases; `nil` where it is none of them.
  ///
  /// - Complexity: O(n).
  public init?(of id: LeadID, among cases: [Case]) {
    let places = Dictionary(zip(cases.map(\.id), cases.indices)) { first, _ in first }
    guard let place = places[id] else { return nil }
    let groups = CaseGroups(cases, places: places)
    let main = groups.mains[place] ?? place
    self.init(cases[main], others: (groups.members[main] ?? []).map { cases[$0] })
  }
}

extension Case {
  /// When the visitor last said yes or no to a purpose.
  fileprivate func lastWord(on purpose: Consent.Purpose) -> Moment {
    let takenBack = history.last { happening in
      happening.event.change == .revocation(purpose) && !undone.contains(happening.event.id)
    }
    return takenBack.map { max($0.event.at, lead.consent.givenAt) } ?? lead.consent.givenAt
  }
}

import Consultation

/// Which record stands for a person of whom there are several.
///
/// Blocked records stand for themselves only: they are out of every list.
struct CaseGroups: Equatable {
  /// For each record that stands for others, those others in the order of the journal.
  private(set) var members: [Int: [Int]] = [:]
  /// For each record that another stands for, that other.
  private(set) var mains: [Int: Int] = [:]
  /// The leads that somebody was sent to and that are not there.
  private(set) var missing: Set<LeadID> = []

  init() {}

  /// - Complexity: O(cases + duplicates × length of their chains).
  init(_ cases: [Case], places: [LeadID: Int]) {
    for place in cases.indices where cases[place].duplicateOf != nil && !cases[place].isBlocked {
      if let wanted = cases[place].duplicateOf, places[wanted] == nil { missing.insert(wanted) }
      let main = Self.main(of: place, cases, places)
      guard main != place else { continue }
      mains[place] = main
      members[main, default: []].append(place)
    }
  }

  /// Follows the chain to its end; in a circle, the record with the least id stands for all.
  private static func main(of place: Int, _ cases: [Case], _ places: [LeadID: Int]) -> Int {
    var line = [place]
    while let last = line.last, let next = cases[last].duplicateOf.flatMap({ places[$0] }),
      !cases[next].isBlocked
    {
      if let start = line.firstIndex(of: next) {
        return line[start...].min { cases[$0].id < cases[$1].id } ?? next
      }
      line.append(next)
    }
    return line.last ?? place
  }

  /// Whether taking a case in place of another, or as a new one, could change them.
  func mayChange(at place: Int?, from old: Case?, to new: Case) -> Bool {
    guard let place, let old else {
      return new.duplicateOf != nil || missing.contains(new.id)
    }
    let isAlone = mains[place] == nil && members[place] == nil && new.duplicateOf == nil
    return new.duplicateOf != old.duplicateOf || (new.isBlocked != old.isBlocked && !isAlone)
  }
}

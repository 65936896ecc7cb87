public import Consultation

/// Advice that some visitors get otherwise from one pack than from another, and one who does.
public struct AdviceChange: Hashable, Sendable {
  /// What changes.
  public enum Kind: Hashable, Sendable {
    /// The status; `nil` where a pack does not offer the treatment. Never twice the same.
    case status(from: Status?, to: Status?)
    /// The last day that a wait names comes sooner, or no day is named any more.
    case sooner
    /// The last day that a wait names comes later, or a day is named at last.
    case later
    /// A wait no longer waits for this.
    case without(WaitMark)
    /// A wait also waits for this.
    case also(WaitMark)
    /// No rule ends the interview any more.
    case goesOn
    /// A rule ends the interview.
    case ends
  }

  /// Whether visitors are held back less or more.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case milder, stricter
  }

  public let kind: Kind
  /// The treatments to which the same visitor sees it happen; none for the interview.
  public internal(set) var treatments: [TreatmentID]
  /// What the visitor says, to either kiosk as far as it asks.
  public let visitor: Witness
  /// The rules that speak in the old pack and not, or otherwise, in the new one; of all treatments.
  public internal(set) var before: [Reason]
  /// The rules that speak in the new pack and not, or otherwise, in the old one.
  public internal(set) var after: [Reason]
}

extension AdviceChange.Kind {
  public var direction: AdviceChange.Direction {
    switch self {
    case .status(let old, let new): (old?.force ?? 4) > (new?.force ?? 4) ? .milder : .stricter
    case .sooner, .without, .goesOn: .milder
    case .later, .also, .ends: .stricter
    }
  }

  /// Milder before stricter, statuses before waits, the greatest step first, offers last.
  var order: [Int] {
    let side = direction == .milder ? 0 : 1
    return switch self {
    case .status(let old?, let new?):
      [side, 0, -abs(old.force - new.force), -max(old.force, new.force)]
    case .sooner, .later: [side, 1]
    case .without, .also: [side, 2]
    case .goesOn, .ends: [side, 3]
    case .status(let old, let new): [side, 4, (old ?? new ?? .suitable).force]
    }
  }
}

extension AdviceChange {
  /// Changes in the order in which to read them; one visitor stands for several treatments where he
  /// sees the same happen to each.
  ///
  /// - Parameter changes: in the order of the treatments.
  public static func digest(_ changes: [AdviceChange], of comparison: PackComparison)
    -> [AdviceChange]
  {
    var digest: [AdviceChange] = []
    let order = changes.indices.sorted {
      changes[$0].kind.order.lexicographicallyPrecedes(changes[$1].kind.order)
        || (changes[$0].kind.order == changes[$1].kind.order && $0 < $1)
    }
    for change in order.map({ changes[$0] }) {
      let place = digest.firstIndex { earlier in
        earlier.kind == change.kind
          && change.treatments.allSatisfy {
            comparison.shows(change.kind, of: $0, to: earlier.visitor)
          }
      }
      if let place {
        digest[place].add(change.treatments, of: comparison)
      } else {
        digest.append(change)
      }
    }
    return digest
  }
}

extension AdviceChange {
  /// Takes in treatments to which the same visitor sees the same happen.
  fileprivate mutating func add(_ others: [TreatmentID], of comparison: PackComparison) {
    treatments += others
    for treatment in others {
      let theirs = comparison.change(kind, of: treatment, to: visitor)
      before += theirs.before.filter { !before.contains($0) }
      after += theirs.after.filter { !after.contains($0) }
    }
  }
}

extension Status {
  /// Its place in the chain, from 0.
  var force: Int { Status.allCases.firstIndex(of: self) ?? 0 }
}

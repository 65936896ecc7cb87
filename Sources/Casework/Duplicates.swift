import Consultation

/// Records that may be of one person, because they share a telephone number or an e-mail address.
public struct Duplicates: Hashable, Sendable {
  /// What records have in common.
  public enum Ground: String, Hashable, Sendable, CaseIterable, Codable {
    case telephone, email
  }

  /// The record that came first, where the others may be handled.
  public let main: LeadID
  /// The others, in the order of the journal.
  public let others: [LeadID]
  public let grounds: Set<Ground>

  public init(main: LeadID, others: [LeadID], grounds: Set<Ground>) {
    self.main = main
    self.others = others
    self.grounds = grounds
  }

  /// Every such group, in the order of the journal.
  ///
  /// Blocked records, records already handled elsewhere and records that somebody set apart are
  /// left out.
  /// - Complexity: O(n).
  public static func suggested(among cases: [Case]) -> [Self] {
    let open = cases.filter { !$0.isBlocked && $0.duplicateOf == nil && !$0.isSeparate }
    var first: [Address: Int] = [:]
    var groups = DisjointSets(open.count)
    var shared: [(place: Int, ground: Ground)] = []
    for place in open.indices {
      for address in Address.all(of: open[place].contact) {
        if let other = first[address] {
          groups.join(other, place)
          shared.append((place, address.ground))
        } else {
          first[address] = place
        }
      }
    }
    var grounds: [Int: Set<Ground>] = [:]
    var members: [Int: [Int]] = [:]
    for (place, ground) in shared { grounds[groups.root(place), default: []].insert(ground) }
    for place in open.indices {
      let root = groups.root(place)
      if grounds[root] != nil { members[root, default: []].append(place) }
    }
    let found = members.map { root, places in
      let inOrder = places.map { open[$0].record }.sorted { $0.seq < $1.seq }
      return (inOrder: inOrder, grounds: grounds[root] ?? [])
    }
    return found.sorted { $0.inOrder[0].seq < $1.inOrder[0].seq }.map { group in
      Self(
        main: group.inOrder[0].leadID, others: group.inOrder.dropFirst().map(\.leadID),
        grounds: group.grounds)
    }
  }
}

/// A telephone number or e-mail address, in the form in which the same ones are equal.
private struct Address: Hashable {
  let ground: Duplicates.Ground
  let text: String

  static func all(of contact: Contact) -> [Self] {
    [
      contact.telephone.map { Self(ground: .telephone, text: telephone($0)) },
      contact.email.map { Self(ground: .email, text: $0.lowercased()) },
    ].compactMap(\.self)
  }

  /// Mexican mobile numbers were once written with a 1 behind the country code.
  private static func telephone(_ number: String) -> String {
    number.hasPrefix("+521") && number.utf8.count == 14 ? "+52" + number.dropFirst(4) : number
  }
}

/// Sets that can only grow together; the least member names each.
private struct DisjointSets {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  mutating func root(_ member: Int) -> Int {
    var root = member
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (left, right) = (root(one), root(other))
    parents[max(left, right)] = min(left, right)
  }
}

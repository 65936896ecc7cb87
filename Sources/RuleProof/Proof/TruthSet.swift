import Consultation

/// Some of the three truths, as a mask of bits.
struct TruthSet: OptionSet, Hashable {
  let rawValue: UInt64

  static let no = TruthSet(rawValue: 1)
  static let unknown = TruthSet(rawValue: 2)
  static let yes = TruthSet(rawValue: 4)
  static let open: TruthSet = [.unknown, .yes]
  static let any: TruthSet = [.no, .unknown, .yes]

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ truth: Truth) {
    switch truth {
    case .no: self = .no
    case .unknown: self = .unknown
    case .yes: self = .yes
    }
  }

  init(_ truths: Set<Truth>) { self = truths.reduce([]) { $0.union(Self($1)) } }
}

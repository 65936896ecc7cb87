/// A point of the way that visits are counted by, in the order of a visit.
public enum Landmark: String, Hashable, Sendable, CaseIterable {
  case welcome, notice, question, review, results, plan, contact, consent
}

/// How far one visit came: the landmarks it passed, however often, and nothing about anybody.
public struct Reached: Hashable, Sendable {
  private var passed: Set<Landmark> = []

  /// Nobody has come yet.
  public init() {}

  /// Passes a landmark. A visit begins when the welcome is left: whoever is anywhere else came by
  /// it, and whoever only looks at it is not counted.
  public mutating func pass(_ landmark: Landmark?) {
    guard let landmark, landmark != .welcome else { return }
    passed.formUnion([.welcome, landmark])
  }

  /// Whether nobody came, or whoever did is counted already.
  public var isEmpty: Bool { passed.isEmpty }

  /// The landmarks in the order of a visit.
  public var landmarks: [Landmark] { Landmark.allCases.filter(passed.contains) }
}

/// Yes, no, or not known: the strong three-valued logic of Kleene (*Introduction to
/// Metamathematics*, §64), ordered no < unknown < yes.
public enum Truth: Int, Hashable, Sendable, Comparable, CaseIterable {
  case no, unknown, yes

  /// What is known for certain.
  public init(_ isTrue: Bool) { self = isTrue ? .yes : .no }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Both hold: the smaller of the two.
  public static func && (left: Self, right: @autoclosure () -> Self) -> Self {
    left == .no ? .no : min(left, right())
  }

  /// At least one holds: the greater of the two.
  public static func || (left: Self, right: @autoclosure () -> Self) -> Self {
    left == .yes ? .yes : max(left, right())
  }

  /// Yes becomes no, no becomes yes, unknown stays.
  public static prefix func ! (truth: Self) -> Self {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}

/// The values of the column that says how one question stands.
///
/// The first four are the same for every question; the answers proper follow.
enum Standing {
  /// Not asked.
  static let absent: UInt64 = 1
  /// It is not known whether it is asked.
  static let perhaps: UInt64 = 2
  /// Asked, and nothing said yet.
  static let silent: UInt64 = 4
  /// Asked, and answered with *I don't know*.
  static let unsure: UInt64 = 8
  /// How many values come before the answers proper.
  static let offset = 4
  /// Most answers a column can tell apart.
  static let most = 64 - offset

  /// Asked, whatever was said.
  static let asked = ~(absent | perhaps)
  /// A proper answer.
  static let answered = ~(absent | perhaps | silent | unsure)

  static func answer(_ index: Int) -> UInt64 { 1 << UInt64(offset + index) }
}

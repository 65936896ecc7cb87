/// Which numbers there are under one calling code (ITU-T E.164).
///
/// Says what can be dialled, not what rings: plans grow, and a kiosk must not refuse an area code
/// that is newer than itself.
struct NumberingPlan: Equatable, Sendable {
  /// The calling code without `+`.
  let code: String
  /// How many digits may follow the code, ascending.
  let lengths: [Int]
  /// What is dialled before a number at home, and never from abroad.
  let prefixes: [String]
  private let pattern: DigitPattern

  /// Reads an entry of the table: `code/lengths/pattern/prefixes`.
  private init?(_ entry: Substring) {
    let fields = entry.split(separator: "/", omittingEmptySubsequences: false)
    guard fields.count == 4 else { return nil }
    code = String(fields[0])
    lengths = fields[1].split(separator: ",").compactMap { Int($0) }
    pattern = DigitPattern(fields[2])
    prefixes = fields[3].split(separator: ",").map(String.init)
  }

  /// The plan of a calling code; `nil` where there is none.
  init?(code: String) {
    let entry = Self.entries.first { $0.hasPrefix(code + "/") }
    guard !code.isEmpty, let entry else { return nil }
    self.init(entry)
  }

  /// The plan that a number in international form belongs to, with what follows its code. No code
  /// is the beginning of another.
  static func reading(_ international: String) -> (plan: Self, number: String)? {
    for length in 1...3 {
      if let plan = Self(code: String(international.prefix(length))), international.count > length {
        return (plan, String(international.dropFirst(length)))
      }
    }
    return nil
  }

  /// Every plan there is.
  static var all: [Self] { entries.compactMap { Self($0) } }

  /// The table, whose bytes are ASCII: asking each letter whether it is white space took as long as
  /// sealing a lead.
  private static var entries: [Substring] {
    table.utf8.split { $0 <= UInt8(ascii: " ") }.map { Substring($0) }
  }

  /// Whether a number of this code can be dialled.
  func allows(_ number: some StringProtocol) -> Bool { allows(Array(number.utf8)) }

  /// The same of digits in ASCII.
  func allows(_ digits: [UInt8]) -> Bool {
    lengths.contains(digits.count) && pattern.matches(digits.map { $0 &- 48 })
  }
}

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
    guard let entry = Self.entry(Array(code.utf8), isWholeCode: true) else { return nil }
    self.init(entry)
  }

  /// The plan that a number in international form belongs to, with what follows its code. No code
  /// is the beginning of another.
  static func reading(_ international: String) -> (plan: Self, number: String)? {
    guard let entry = entry(Array(international.utf8)), let plan = Self(entry),
      case let number = international.dropFirst(plan.code.count), !number.isEmpty
    else { return nil }
    return (plan, String(number))
  }

  /// The entry of the code that some digits begin with, or of the code that they are.
  ///
  /// Goes along the table's bytes: making a text of each entry took as long as sealing a lead.
  private static func entry(
    _ digits: [UInt8], isWholeCode: Bool = false
  ) -> Substring? {
    var table = table
    return table.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, end - start < digits.count, bytes[end] == digits[end - start] {
          end += 1
        }
        let length = end - start
        let isFound =
          length > 0 && bytes[end] == UInt8(ascii: "/") && !(isWholeCode && length < digits.count)
        while end < bytes.count, bytes[end] > UInt8(ascii: " ") { end += 1 }
        if isFound { return Substring(decoding: bytes[start..<end], as: UTF8.self) }
        start = end + 1
      }
      return nil
    }
  }

  /// Every plan there is.
  static var all: [Self] { table.split { $0 == " " || $0.isNewline }.compactMap { Self($0) } }

  /// Whether a number of this code can be dialled.
  func allows(_ number: some StringProtocol) -> Bool { allows(Array(number.utf8)) }

  /// The same of digits in ASCII.
  func allows(_ digits: [UInt8]) -> Bool {
    lengths.contains(digits.count) && pattern.matches(digits.map { $0 &- 48 })
  }
}

import Casework
import Consultation

/// A day as somebody types it on a command line.
enum TypedDay {
  /// Reads `2026-12-01`, `today`, `+3d`, `+2w` or `+1m`.
  static func read(_ text: String) throws -> CalendarDay {
    if text == "today" { return .today }
    if let day = CalendarDay(iso: text) { return day }
    if text.hasPrefix("+"), let unit = text.last,
      let count = Int(text.dropFirst().dropLast()), (0...999).contains(count)
    {
      switch unit {
      case "d": return CalendarDay.today.adding(days: count)
      case "w": return CalendarDay.today.adding(days: 7 * count)
      case "m": return CalendarDay.today.adding(months: count)
      default: break
      }
    }
    throw Failure(
      "'\(Printable.line(String(text.prefix(20))))' is not a day",
      hint: "2026-12-01, today, +3d, +2w or +1m", code: .usage)
  }
}

extension TypedDay {
  /// A day on which something is planned.
  static func readPlanned(_ text: String) throws -> CalendarDay {
    let day = try read(text)
    let days = Planning.days(from: .today)
    guard days.contains(day) else {
      throw Failure(
        "\(day) " + (day < days.lowerBound ? "has passed" : "is too far ahead"),
        hint: "a day from \(days.lowerBound) to \(days.upperBound)", code: .usage)
    }
    return day
  }
}

/// A text that comes in by standard input, so that it is in no list of running programs.
enum TypedText {
  /// The longest text kept, in bytes.
  static let limit = 10_000

  static func read() throws -> String {
    var lines: [String] = []
    var bytes = 0
    let input = try InputLines(file: nil)
    while let line = try input.next() {
      bytes += line.count + 1
      guard bytes <= limit else {
        throw Failure("the text is longer than \(limit) bytes", code: .dataError)
      }
      guard let text = String(validating: line, as: UTF8.self) else {
        throw Failure("the text is not UTF-8", code: .dataError)
      }
      lines.append(Printable.line(text))
    }
    let text = lines.joined(separator: "\n").trimmed
    guard !text.isEmpty else { throw Failure("the text is empty", code: .usage) }
    return text
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    let start = self.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

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
    throw Failure.typed(.noDay(text))
  }
}

extension TypedDay {
  /// A day on which something is planned.
  static func readPlanned(_ text: String) throws -> CalendarDay {
    let day = try read(text)
    let days = Planning.days(from: .today)
    guard days.contains(day) else { throw Failure.typed(.dayOutOfRange(day, days)) }
    return day
  }

  /// A day of a visit; whoever names one on which hardly any clinic receives people is told.
  static func readVisit(_ text: String) throws -> CalendarDay {
    let day = try readPlanned(text)
    if !OpenDays().contains(day) {
      StandardError.write("antesala: \(day) is a Sunday or a day of rest\n")
    }
    return day
  }
}

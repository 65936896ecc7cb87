import Casework
import Consultation

/// One line of a vCard or an iCalendar object: a property, and its value escaped.
///
/// The two formats share the shape (RFC 6350 §3.2–3.4, RFC 5545 §3.1 and §3.3.11): lines end in
/// CRLF and are folded so that none has more than 75 octets; the fold never parts a character's
/// UTF-8.
struct ContentLine {
  private static let limit = 75
  private let text: String

  /// A property whose value needs no escaping: a date, a URI, one of the format's own words.
  init(_ property: String, exactly value: String) { text = "\(property):\(value)" }

  /// A property whose value is somebody's text.
  init(_ property: String, _ value: String) {
    self.init(property, exactly: Self.escaped(value))
  }

  /// A text in which nothing is taken for a separator or the end of a line.
  static func escaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n" where last == "\r": break
      case "\n", "\r": result.append(contentsOf: ["\\", "n"])
      case _ where scalar.value < 32 && scalar != "\t", "\u{7F}": break
      default: result.append(scalar)
      }
      last = scalar
    }
    return String(result)
  }

  /// The line with its folds and its end.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var room = Self.limit
    for scalar in text.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if octets.count > room {
        bytes += [13, 10, 32]
        room = Self.limit - 1
      }
      bytes += octets
      room -= octets.count
    }
    return bytes + [13, 10]
  }
}

extension [ContentLine] {
  var bytes: [UInt8] { flatMap(\.bytes) }
}

extension CalendarDay {
  /// `YYYYMMDD`: ISO 8601, basic.
  var basic: String { description.filter { $0 != "-" } }
}

extension Moment {
  /// `YYYYMMDDThhmmssZ`: ISO 8601, basic.
  var basic: String { description.filter { $0 != "-" && $0 != ":" } }
}

import Casework
import Consultation

/// One line of a vCard or an iCalendar object: a property, and its value escaped.
///
/// The two formats share the shape (RFC 6350 §3.2–3.4, RFC 5545 §3.1 and §3.3.11): lines end in
/// CRLF and are folded so that none has more than 75 octets; the fold never parts a character's
/// UTF-8. Nothing in a value can end its line or steer whoever shows it: a line feed is written as
/// `\n` and other unseen characters are left out, since both formats have no way to spell them.
struct ContentLine {
  private static let limit = 75
  private let text: String

  /// A property whose value needs no escaping: a date, a URI, one of the format's own words.
  ///
  /// None of these has anything but printable ASCII; what else a value holds is left out.
  init(_ property: String, exactly value: String) {
    let printable = value.unicodeScalars.filter { (0x20...0x7E).contains($0.value) }
    self.init(property, written: String(String.UnicodeScalarView(printable)))
  }

  /// A property whose value is somebody's text.
  init(_ property: String, _ value: String) {
    self.init(property, written: Self.escaped(value))
  }

  /// A property of several parts, each somebody's text, such as a name.
  init(_ property: String, parts: [String]) {
    self.init(property, written: parts.map(Self.escaped).joined(separator: ";"))
  }

  private init(_ property: String, written value: String) { text = "\(property):\(value)" }

  /// A text in which nothing is taken for a separator or the end of a line.
  static func escaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in value.legible(keeping: ["\r", "\n", "\t"]).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n" where last == "\r": break
      case "\n", "\r": result.append(contentsOf: ["\\", "n"])
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

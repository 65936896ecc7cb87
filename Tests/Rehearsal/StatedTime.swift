public import Consultation

/// How long ago something was, spelled as somebody might, beside the longest time that the words
/// can honestly mean.
public struct StatedTime: Sendable {
  /// What stands before the unit: digits, words, fractions, nonsense.
  public let amount: String
  public let unit: CalendarPeriod.Unit
  /// The amount with its unit, and whatever else a sentence has.
  public let sentence: String
  /// The most units that the amount can mean.
  public let most: Double
  /// Whether it is less than that, as *almost six months* is less than six.
  public let isLess: Bool

  /// Whether a reading tells of no more time than was stated.
  public func allows(_ reading: CalendarPeriod) -> Bool {
    let read = Self.days(reading)
    let stated = most * Self.days(CalendarPeriod(1, unit))
    return isLess ? read < stated : read <= stated + 1e-9
  }

  /// The days of a period, every month as long as the mean one.
  private static func days(_ period: CalendarPeriod) -> Double {
    Double(period.months) * 365.25 / 12 + Double(period.days)
  }
}

extension StatedTime {
  /// A time as chance has it.
  public init(by chance: inout Chance) {
    let isSpanish = Bool.random(using: &chance)
    let number = Int.random(in: 1...400, using: &chance)
    let (text, most) = Self.amount(number, isSpanish, by: &chance)
    let unit = CalendarPeriod.Unit.allCases.randomElement(using: &chance) ?? .days
    let names = Self.units[unit]?[isSpanish ? 0 : 1] ?? []
    let name = names.randomElement(using: &chance) ?? ""
    let frames = Int.random(in: 0..<3, using: &chance) == 0 ? Self.vague : Self.exact
    let frame = frames.randomElement(using: &chance) ?? "#"
    let parts = frame.split(separator: "#", omittingEmptySubsequences: false)
    let joint = Int.random(in: 0..<8, using: &chance) == 0 ? "" : " "
    let isLoud = Int.random(in: 0..<6, using: &chance) == 0
    let words = parts.joined(separator: text + joint + name)
    amount = text
    self.unit = unit
    sentence = isLoud ? words.uppercased() : words
    self.most = most
    isLess = Self.vague.contains(frame)
  }

  /// An amount in signs, and the most it can mean.
  private static func amount(
    _ number: Int, _ isSpanish: Bool, by chance: inout Chance
  ) -> (String, Double) {
    let tail = Int.random(in: 0...99, using: &chance)
    switch Int.random(in: 0..<8, using: &chance) {
    case 0...2: return ("\(number)", Double(number))
    case 3:
      let counted = isSpanish ? spanish : english
      let place = Int.random(in: counted.indices, using: &chance)
      return (counted[place], Double(place + 1))
    case 4:
      let sign = fractions.randomElement(using: &chance) ?? ("½", 0.5)
      return ("\(number)" + sign.0, Double(number) + sign.1)
    case 5:
      let sign = fractions.randomElement(using: &chance) ?? ("½", 0.5)
      return (String(sign.0.drop { $0 == " " }), sign.1)
    default:
      // Whatever stands between two numbers, the first is the most that is safe.
      return ("\(number)\(sign(by: &chance))\(tail)", Double(number))
    }
  }

  /// A sign that is no digit and does not vanish.
  private static func sign(by chance: inout Chance) -> String {
    guard Bool.random(using: &chance) else {
      return signs.randomElement(using: &chance) ?? "."
    }
    while true {
      let top: UInt32 = Bool.random(using: &chance) ? 0x2FF : 0x1_FFFF
      guard let scalar = Unicode.Scalar(UInt32.random(in: 0x20...top, using: &chance)) else {
        continue
      }
      let properties = scalar.properties
      switch properties.generalCategory {
      case .decimalNumber, .format, .control, .surrogate, .nonspacingMark: continue
      default: return String(Character(scalar))
      }
    }
  }

  private static let signs = [
    ".", ",", "'", "’", "·", ":", ";", "/", "-", "–", "—", "~", " ", " / ", " - ", ". ", ", ", "_",
    "e", "x", "a", " a ", " o ", " or ", " to ", " y ", " and ", "°", "😀", "²", "½", "+", "*",
  ]

  private static let fractions: [(String, Double)] = [
    (".5", 0.5), (",5", 0.5), ("½", 0.5), (" 1/2", 0.5), (" ½", 0.5), ("⅓", 0.34), (" 3/4", 0.75),
    (".25", 0.25), (" .9", 0.9), (" ,9", 0.9), (" and 1/2", 0.5), (" y medio", 0.5),
  ]

  private static let exact = [
    "#", "hace #", "# ago", "#.", "# ", " #", "ya #", "y #", "and #", "# y", "hace ya #",
    "# ago!", "¡#!", "más de #", "more than #", "at least #", "“#”", "(#)", ">#",
  ]

  private static let vague = [
    "casi #", "como #", "unos #", "unas #", "hace casi #", "hace como #", "hace unos #",
    "almost #", "about #", "nearly #", "around #", "almost # ago", "about # ago", "just under #",
    "less than #", "menos de #", "un poco menos de #", "not quite #", "no # todavía", "~#", "≈#",
    "<#", "-#", "–#", "# menos un día", "# minus a day", "# -1", "# o menos", "# or less",
    "# más o menos", "# or so", "#?", "# aprox.", "aprox. #", "c. #", "hace poco, como #",
    "casi, casi #", "quizás #", "maybe #", "creo que #", "# no cumplidos", "cerca de #",
    "alrededor de #", "CASI #", "Almost #", "cási #", "al\u{6D}ost #", "# 👎", "hace # (casi)",
  ]

  private static let units: [CalendarPeriod.Unit: [[String]]] = [
    .days: [["días", "dias", "día"], ["days", "day"]],
    .weeks: [["semanas", "semana"], ["weeks", "week"]],
    .months: [["meses", "mes"], ["months", "month"]],
    .years: [["años", "año", "anos"], ["years", "year"]],
  ]

  private static let spanish = [
    "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once",
    "doce",
    "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte",
    "veintiún", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis",
    "veintisiete", "veintiocho", "veintinueve", "treinta", "treinta y un", "treinta y dos",
  ]

  private static let english = [
    "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "twenty-one", "twenty two", "twenty-three", "twenty four", "twenty-five", "twenty-six",
    "twenty-seven", "twenty-eight", "twenty nine", "thirty", "thirty-one", "thirty two",
  ]
}

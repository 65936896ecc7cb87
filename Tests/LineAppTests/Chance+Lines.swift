import Consultation
import LineApp
import Rehearsal

/// What random visitors type.
extension Chance {
  /// A number from 0 to a limit, which it may reach.
  mutating func next(upTo limit: Int) -> Int { Int.random(in: 0...limit, using: &self) }

  /// Mostly lines that lead on, sometimes nonsense, sometimes the world outside.
  mutating func message() -> Conversation.Message {
    switch Int.random(in: 0..<400, using: &self) {
    case 0: .idle
    case 1: .ended
    case 2: .start(now: Visitor.now, today: Visitor.today)
    case 3...6: .countdown(secondsLeft: Int.random(in: -1...20, using: &self))
    case 7...16: .saved(Folio(bits: next()))
    case 17...26: .saveFailed
    default: .line(line(), now: Visitor.now, today: Visitor.today)
    }
  }

  private mutating func line() -> String {
    switch Int.random(in: 0..<10, using: &self) {
    case 0...3: String(Int.random(in: 0...4, using: &self))
    case 4...7: Self.likely.randomElement(using: &self) ?? ""
    case 8: Self.hostile.randomElement(using: &self) ?? ""
    default: noise()
    }
  }

  private mutating func noise() -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &self) {
      let top: UInt32 = Bool.random(using: &self) ? 0x17F : 0x10FFFF
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...top, using: &self)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static let likely = [
    "", "0", "1", "1", "2", "34", "1 2", "1,3", "5 meses", "2 years", "no sé", "nada", "sí",
    "no", "atrás", "back", "repetir", "por qué", "why", "ayuda", "language", "español",
    "english", "seguir", "Ana Ejemplo", "664 000 0000", "ana@correo.example", "ACEPTO",
    "accept", "accept", "salir",
  ]

  private static let hostile = [
    String(repeating: "x", count: 100_000), "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{0}\u{8}\u{7F}",
    "👩‍👩‍👧‍👦🇲🇽✅", "{name} {folio} {clinic}", "\u{202E}olleh\u{2066}",
    "e" + String(repeating: "\u{301}", count: 500),
    "99999999999999999999999", "-1", "½", "٣", "１", "1..2", "'; drop table", "\u{2028}\u{85}",
    "99999 days", "P5M", "1 mes 2 meses", "日本語の名前", "Ana\u{200D}", "\t\t", "?", "¿?",
  ]
}

import Consultation
import Testing

@testable import LineApp

@Test(arguments: [
  ("3 meses", "P3M"), ("hace un mes", "P1M"), ("3meses", "P3M"), ("un año y 2 meses", "P1Y2M"),
  ("2 months and a week ago", "P1W"), ("hoy", "P0D"), ("yesterday", "P1D"), ("Dos", nil),
  ("3", nil), ("meses", nil), ("3 días", nil), ("1.5 meses", nil), ("2 mes 3 meses", nil),
])
func `times past are read as people write them`(typed: String, expected: String?) throws {
  let reading = ElapsedReading(setting: try setting(), units: [.weeks, .months, .years])
  let period = try? reading.period(heard(typed))
  #expect(period?.description == (typed.hasPrefix("2 months") ? "P2M1W" : expected))
}

@Test(arguments: [
  ("1 2", [0, 1]), ("2, 1", [0, 1]), ("1 y 2", [0, 1]), ("2.", [1]), ("diabetes", [0]),
  ("0", []), ("ninguna", []), ("1 1", [0]), ("seguir 0", nil), ("", nil), ("0 1", nil),
  ("1 3", nil), ("4", nil), ("x", nil), ("continue", nil),
])
func `several choices are read from numbers, words and none`(
  typed: String, expected: [Int]?
) throws {
  let question = try #require(SmallPack.questionnaire["health"])
  let answer = try? setting().answer(heard(typed), to: question)
  let options: [OptionID] = ["diabetes", "bleeding"]
  #expect(answer == expected.map { .many($0.map { options[$0] }) })
}

@Test func `I don't know is refused where it is not offered`() throws {
  let question = try #require(SmallPack.questionnaire["age"])
  #expect(throws: Misheard.unknownNotOffered) {
    try setting().answer(heard("No sé."), to: question)
  }
}

@Test func `typed lines lose control characters, emoji and length`() {
  #expect(heard("\u{1B}[2J  Ana\tMaría 🙂\u{202E}").text == "[2J Ana María")
  #expect(heard(String(repeating: "a", count: 9_000)).text.count == Heard.longest)
  #expect(heard("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}").text.unicodeScalars.count == 5)
  #expect(heard("¿Por  QUÉ?").folded == "por que")
}

@Test func `sentences stand on lines of their own, short ones and long ones`() {
  #expect(
    Sentences.lines(["Con la Dra. Nombre. ¿Sí? Sí."])
      == ["Con la Dra. Nombre.", "¿Sí?", "Sí."])
  #expect(Sentences.lines(["1. Punto. Otro"]) == ["1. Punto.", "Otro"])
  #expect(Sentences.lines(["2: Sí. Lo dejé."]) == ["2: Sí. Lo dejé."])
  let address = "https://salud.example/" + String(repeating: "x", count: 78)
  #expect(
    Sentences.lines(["Lea \(address) con calma."]) == ["Lea", address, "con calma."])
  let short = String(address.prefix(74))
  #expect(Sentences.lines(["Lea \(short)."]) == ["Lea", "\(short)."])
}

@Test func `a notice is read without its marks`() {
  let notice = """
    # Aviso

    **Uno**
    dos [aquí](https://clinic.example).

    - tres
      cuatro
    - cinco

    | a | b |
    |---|---|
    | c | d |
    """
  #expect(
    PlainText.paragraphs(notice).map(\.text) == [
      "Aviso", "Uno dos aquí (https://clinic.example).", "tres cuatro", "cinco", "a; b", "c; d",
    ])
}

private func heard(_ line: String) -> Heard {
  Heard(line, now: Visitor.now, today: Visitor.today)
}

private func setting() throws -> Setting {
  Setting(pack: try SmallPack.pack(), kiosk: "lobby", isDemo: false, firstLanguage: .es)
}

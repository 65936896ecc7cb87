import Consultation
import Testing

@Suite struct WordingTests {
  private let wording = Wording(
    language: .en,
    texts: ["sum": "{name}, {amount} × {unit} = {sum}", "open": "{name, {name} {", "plain": "Yes"])

  @Test func `every blank is filled, also twice the same`() {
    #expect(wording["sum", ["name": "Ana", "amount": "2", "unit": "7"]] == "Ana, 2 × 7 = {sum}")
    #expect(wording["plain", ["name": "Ana"]] == "Yes")
    #expect(wording["missing", ["name": "Ana"]] == "missing")
  }

  @Test func `braces in what is given stay as they are`() {
    let typed = ["name": "{amount}", "amount": "{name}", "unit": "}{", "sum": ""]
    #expect(wording["sum", typed] == "{amount}, {name} × }{ = ")
  }

  @Test func `a brace that is not closed hides nothing`() {
    #expect(wording["open", ["name": "Ana"]] == "{name, {name} {")
  }
}

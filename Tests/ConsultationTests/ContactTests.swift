import Consultation
import Testing

@Suite struct ContactTests {
  private func contact(
    name: String = "Ana Ejemplo", code: String = "+52", telephone: String = "664 000 0000",
    email: String = "", channel: Contact.Channel = .whatsapp
  ) throws(Contact.Problem) -> Contact {
    try Contact(
      name: name, countryCode: code, telephone: telephone, email: email, channel: channel,
      bestTime: .any)
  }

  @Test func `a number is kept in E.164 however it was typed`() throws {
    #expect(try contact().telephone == "+526640000000")
    #expect(try contact(code: "52", telephone: "(664) 000-0000").telephone == "+526640000000")
    #expect(try contact(code: "+52", telephone: "+1 619 555 0100").telephone == "+16195550100")
    #expect(try contact(telephone: "", email: "ana@example.org", channel: .email).telephone == nil)
  }

  @Test func `names keep their accents and lose their control characters`() throws {
    #expect(try contact(name: "  José\u{0}  Mu\u{1b}ñoz ").name == "José Muñoz")
    #expect(try contact(name: "Ze\u{301} 👩‍🔬").name == "Ze\u{301} 👩‍🔬")
    #expect(try contact(name: "ليلى مثال").name == "ليلى مثال")
  }

  @Test func `what is missing or wrong is named`() {
    #expect(throws: Contact.Problem.nameMissing) { try contact(name: " 42 ") }
    #expect(throws: Contact.Problem.nameTooLong(limit: 120)) {
      try contact(name: String(repeating: "a", count: 10_000))
    }
    #expect(throws: Contact.Problem.telephoneMissing) { try contact(telephone: " ") }
    #expect(throws: Contact.Problem.telephoneNotDigits) { try contact(telephone: "call me") }
    #expect(throws: Contact.Problem.telephoneNotDigits) { try contact(telephone: "٦٦٤٠٠٠٠٠٠٠") }
    #expect(throws: Contact.Problem.telephoneTooShort) { try contact(telephone: "664") }
    #expect(throws: Contact.Problem.telephoneTooLong) {
      try contact(telephone: "12345678901234567")
    }
    #expect(throws: Contact.Problem.countryCodeMalformed) { try contact(code: "+0") }
    #expect(throws: Contact.Problem.emailMissing) { try contact(channel: .email) }
    for address in ["ana", "ana@", "@example.org", "ana@example", "a b@example.org", "a@b@c.org"] {
      #expect(throws: Contact.Problem.emailMalformed) { try contact(email: address) }
    }
  }
}

import Consultation
import Foundation
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

  @Test func `what was recorded comes back as it was`() throws {
    for name in ["José Muñoz", "Ze\u{301} 👩‍🔬", "ليلى مثال", "می\u{200C}نا نمونه", "山田 見本"] {
      let typed = try contact(name: name, email: "ana@correo.example")
      #expect(recorded(name: typed.name, typed.telephone, typed.email) == typed)
    }
  }

  @Test func `a record of another hand is freed of what nobody could have typed`() {
    let read = recorded(
      name: "Ana\u{1b}]0;x\u{7}\r\nBEGIN:VCARD \u{202E}ojo\u{200B} "
        + String(repeating: "a", count: 500),
      "+52\r\nNOTE:664", "a@b.c\u{9b}2J\u{2066}" + String(repeating: "d", count: 5000))
    #expect(read.name.hasPrefix("Ana]0;x BEGIN:VCARD ojo a") && read.name.count <= 120)
    #expect(read.telephone == "+52664")
    #expect(read.email?.hasPrefix("a@b.c2Jd") == true && read.email?.count ?? 0 <= 254)
    #expect(recorded(name: "", "\r\n", nil).telephone == nil)
  }

  @Test func `a decoder reads a record just so`() throws {
    let json = #"""
      {"name":"A\u202e\u001bna","telephone":"+5\r\n2","channel":"call","bestTime":"any"}
      """#
    let read = try JSONDecoder().decode(Contact.self, from: Data(json.utf8))
    #expect(read == recorded(name: "Ana", "+52", nil, channel: .call))
    #expect(try JSONDecoder().decode(Contact.self, from: JSONEncoder().encode(read)) == read)
  }

  private func recorded(
    name: String, _ telephone: String?, _ email: String?, channel: Contact.Channel = .whatsapp
  ) -> Contact {
    Contact(
      recorded: name, telephone: telephone, email: email, channel: channel, bestTime: .any)
  }
}

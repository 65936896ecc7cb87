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

/// Numbers as visitors typed them: what is kept, or why nothing is.
@Suite struct TelephoneTests {
  private func read(_ typed: String, _ code: String = "+52") throws(Contact.Problem) -> String? {
    try Contact.telephone(countryCode: code, typed, isNeeded: true)
  }

  @Test(arguments: [
    ("044 664 123 4567", "+526641234567"), ("01 664 123 4567", "+526641234567"),
    ("045-664-123-4567", "+526641234567"), ("52 664 123 4567", "+526641234567"),
    ("+52 1 664 123 4567", "+526641234567"), ("52 1 664 123 4567", "+526641234567"),
    ("+ 5 2 6 6 4 1 2 3 4 5 6 7", "+526641234567"), ("0052 664 123 4567", "+526641234567"),
    ("00 1 619 555 0100", "+16195550100"), ("011 1 619 555 0100", "+16195550100"),
    ("+1 1 619 555 0100", "+16195550100"), ("(+52) 664 123 4567", "+526641234567"),
    ("+44 (0)7700 900123", "+447700900123"), ("\u{202A}+52 664 123 4567\u{202C}", "+526641234567"),
    ("664\u{2011}123\u{2011}4567", "+526641234567"),
  ])
  func `what is dialled at home or abroad is taken off`(typed: String, kept: String) throws {
    #expect(try read(typed) == kept)
  }

  @Test func `under the code of the United States its 1 may stand twice`() throws {
    #expect(try read("1 619 555 0100", "+1") == "+16195550100")
    #expect(try read("619 555 0100", "1") == "+16195550100")
    #expect(try read("619 555 0100", "001") == "+16195550100")
  }

  @Test(arguments: ["664 123 456", "634 1234", "044 664 123 456", "+52 664 123 456"])
  func `nine digits are not ten`(typed: String) {
    #expect(throws: Contact.Problem.telephoneTooShort(code: "+52", lengths: [10])) {
      try read(typed)
    }
  }

  @Test(arguments: ["664 123 45678", "664 123 4567 89", "123456789012345678901234567890"])
  func `eleven digits are not ten`(typed: String) {
    #expect(throws: Contact.Problem.telephoneTooLong(code: "+52", lengths: [10])) {
      try read(typed)
    }
  }

  @Test func `a number of the United States under the code of Mexico is asked about`() {
    #expect(throws: Contact.Problem.telephoneBeginsWithOne) { try read("1 619 555 0100") }
    #expect(throws: Contact.Problem.telephoneTooLong(code: "+1", lengths: [10])) {
      try read("664 123 45678", "+1")
    }
  }

  @Test(arguments: ["0000000000", "1111111111", "+52 0641234567"])
  func `a number that no country has is refused`(typed: String) {
    #expect(throws: Contact.Problem.telephoneNotInUse) { try read(typed) }
  }

  @Test(arguments: ["+0 123 456 789", "+999 123 456 789", "+210 123 4567", "+52"])
  func `a code that no country has is refused`(typed: String) {
    #expect(throws: Contact.Problem.countryCodeMalformed) { try read(typed) }
  }

  @Test func `numbers are shown in the groups of their country`() {
    #expect(Contact.grouped("+526641234567") == "+52 664 123 4567")
    #expect(Contact.grouped("+525512345678") == "+52 55 1234 5678")
    #expect(Contact.grouped("+16195550100") == "+1 619 555 0100")
    #expect(Contact.grouped("+447700900123") == "+447700900123")
  }
}

/// Addresses that PyPI's `email-validator` judged: `emails.txt`, or `emails.py`'s answer to a larger
/// number in a file named by the environment.
@Test func `an address that is refused elsewhere is refused here`() throws {
  let larger = ProcessInfo.processInfo.environment["EMAILS"]
  for line in try larger.map(Addresses.lines(path:)) ?? Addresses.lines("emails.txt")
  where line.hasPrefix("-") {
    let address = unescaped(line.dropFirst(2))
    #expect(throws: Contact.Problem.self, "\(line)") { try Contact.email(address, isNeeded: true) }
  }
}

@Test(arguments: [
  "ana@mail.example", "ana.perez@correo.com.mx", "ana+citas@mail.example", "peña@mail.example",
  "ana_perez-2@sub.mail.example", "ana@mail-2.example", "4242@mail.example", "ANA@MAIL.EXAMPLE",
  "josé.muñoz@niño.example", "o'brien@mail.example", " ana@mail.example ",
])
func `an address as people have it is kept`(address: String) throws {
  #expect(try Contact.email(address, isNeeded: true)?.contains("@") == true)
}

@Test(arguments: [
  "ana@gmail,com.mx", "ana@mail.example.com,", "<ana@mail.example.com>", "mailto:ana@mail.example",
  "ana..perez@mail.example", "ana.@mail.example", ".ana@mail.example", "ana@-mail.example.com",
  "ana@mail.example.com(casa)", "ana@mail", "ana@mail.example.", "ana perez@mail.example",
  "ana@mail-.example", "ana@192.168.0.1", "ana@mail.local", "ana@mail.example1",
])
func `a slip in an address is not confirmed`(address: String) {
  #expect(throws: Contact.Problem.emailMalformed) { try Contact.email(address, isNeeded: true) }
}

/// Text with `\uXXXX` for what is not printable ASCII, and pairs of them beyond the first plane.
private func unescaped(_ text: Substring) -> String {
  var units: [UInt16] = []
  var rest = text.utf16[...]
  while let unit = rest.popFirst() {
    guard unit == UInt16(UInt8(ascii: "\\")), let kind = rest.popFirst() else {
      units.append(unit)
      continue
    }
    switch kind {
    case UInt16(UInt8(ascii: "u")):
      units.append(UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16) ?? 0xFFFD)
      rest = rest.dropFirst(4)
    case UInt16(UInt8(ascii: "t")): units.append(9)
    default: units.append(kind)
    }
  }
  return String(decoding: units, as: UTF16.self)
}

@Suite struct ClinicNumberTests {
  /// Each is a number that a pack may hold; a link takes none of what is dialled at home.
  @Test(arguments: [
    ("+52 664 000 0000", "526640000000"), ("+44 (0)7700 900123", "447700900123"),
    ("+1 (619) 555-0100", "16195550100"), ("+49 (0)1512 3456789", "4915123456789"),
  ])
  func `a link to WhatsApp has the number as it is dialled from abroad`(
    written: String, digits: String
  ) throws {
    #expect(try Contact.telephone(countryCode: "", written, isNeeded: true) == "+" + digits)
    let clinic = Clinic(
      name: "Clínica", city: "Tijuana", telephone: "(664) 000-0000", whatsapp: written,
      permit: "–", physician: "–", license: "–", countryCode: "+52")
    #expect(clinic.whatsappDigits == digits)
  }
}

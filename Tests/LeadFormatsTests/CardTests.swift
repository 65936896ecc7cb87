import Casework
import Consultation
import LeadFormats
import Testing

@Suite struct CardTests {
  @Test func `a card says how to reach somebody, and nothing of health`() throws {
    let text = AddressBook(World.edition()).text(try World.worked())
    #expect(
      text.components(separatedByEach: "\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "PRODID:-//Antesala//Leads//EN",
        "UID:urn:uuid:019aad00-0000-7000-9000-000000000001",
        "FN:Ana María Ejemplo",
        "N:;Ana María Ejemplo;;;",
        "LANG:es",
        "TEL;TYPE=CELL:+526640000017",
        "EMAIL:ana@correo.example",
        "NOTE:0010-0005",
        "REV:20261128T170000Z",
        "END:VCARD",
        "",
      ])
  }

  @Test func `who wants e-mail is written to first`() throws {
    let lead = try World.lead(name: "Ruiz; Ana, \\", telephone: "", channel: .email)
    let lines = AddressBook(World.edition()).text(try World.case(lead))
      .components(separatedByEach: "\r\n")
    #expect(
      lines[4...8] == [
        #"FN:Ruiz\; Ana\, \\"#, #"N:;Ruiz\; Ana\, \\;;;"#, "LANG:es",
        "EMAIL;PREF=1:ana@correo.example", "NOTE:0010-0005",
      ])
  }

  @Test func `an older version says the same in its own way`() throws {
    let lead = try World.lead(name: "Ana Ejemplo", channel: .call)
    let text = AddressBook(World.edition(), version: .three).text(try World.case(lead))
    #expect(
      text.components(separatedByEach: "\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//Antesala//Leads//EN",
        "UID:urn:uuid:019aad00-0000-7000-9000-000000000001",
        "FN:Ana Ejemplo",
        "N:Ejemplo;Ana;;;",
        "TEL:+526640000017",
        "EMAIL;TYPE=INTERNET:ana@correo.example",
        "NOTE:0010-0005",
        "REV:20261122T180005Z",
        "END:VCARD",
        "",
      ])
  }

  @Test func `one person has one card, with every number and folio`() throws {
    let other = try World.case(
      World.lead(name: "A. Ejemplo", telephone: "664 000 0018"), number: 2,
      [.duplicate(of: World.leadID(1))])
    let person = Person(try World.worked(), others: [other])
    let text = AddressBook(World.edition()).text(Departure(of: [person], as: .vcard))
    #expect(text.components(separatedByEach: "BEGIN:VCARD").count == 2)
    for line in [
      "FN:Ana María Ejemplo", "TEL;TYPE=CELL;PREF=1:+526640000017", "TEL;TYPE=CELL:+526640000018",
      "EMAIL:ana@correo.example", "NOTE:0010-0005\\, 0020-000A",
    ] {
      #expect(text.contains(line + "\r\n"), "\(line)")
    }
  }

  @Test func `concern and treatment are there when asked for`() throws {
    let text = AddressBook(World.edition(withHealth: true)).text(try World.worked())
    #expect(text.contains("NOTE:0010-0005\\nLíneas finas\\nMicroagujas\r\n"))
  }
}

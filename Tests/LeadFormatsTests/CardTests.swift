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
        "TEL;VALUE=uri;PREF=1:tel:+526640000017",
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

  @Test func `concern and treatment are there when asked for`() throws {
    let text = AddressBook(World.edition(withHealth: true)).text(try World.worked())
    #expect(text.contains("NOTE:0010-0005\\nLíneas finas\\nMicroagujas\r\n"))
  }
}

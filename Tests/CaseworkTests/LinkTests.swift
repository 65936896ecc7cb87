import Casework
import Consultation
import Testing

@Suite struct LinkTests {
  @Test func `a conversation opens with a greeting, the visitor's own channel first`() throws {
    let contact = try Desk.contact(email: "canela+1@example.com")
    #expect(
      contact.links(greeting: "Hola, ¿cómo está?", subject: "Su visita") == [
        ContactLink(
          channel: .whatsapp,
          url: "https://wa.me/526640000012?text=Hola%2C%20%C2%BFc%C3%B3mo%20est%C3%A1%3F"),
        ContactLink(channel: .call, url: "tel:+526640000012"),
        ContactLink(
          channel: .sms, url: "sms:+526640000012?body=Hola%2C%20%C2%BFc%C3%B3mo%20est%C3%A1%3F"),
        ContactLink(
          channel: .email,
          url:
            "mailto:canela%2B1@example.com?subject=Su%20visita&body=Hola%2C%20%C2%BFc%C3%B3mo%20est%C3%A1%3F"
        ),
      ])
  }

  @Test func `no link leads where the visitor left no address`() throws {
    let contact = try Contact(
      name: "Canela Inventada", countryCode: "+52", telephone: "", email: "canela@example.com",
      channel: .email, bestTime: .any)
    #expect(contact.links(greeting: "", subject: "").map(\.channel) == [.email])
    #expect(contact.copyText == "Canela Inventada\ncanela@example.com")
  }

  @Test func `a contact is copied as it is read aloud`() throws {
    #expect(
      try Desk.contact().copyText
        == "Canela Ventana Inventada\n+52 664 000 0012\ncanela@example.com")
  }
}

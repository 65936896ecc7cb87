import Consultation

/// People who cannot be taken for anybody: named for animals, plants and things, and called
/// invented.
struct InventedPeople {
  let seed: UInt64

  /// The contact and language of the person in a place; distinct in telephone and e-mail for
  /// places below a million.
  func person(_ place: Int) -> (contact: Contact, language: Language) {
    var chance = Chance(seed: seed, place, for: .person)
    let first = chance.pick(Self.firstNames)
    let second = chance.pick(Self.secondNames)
    let language: Language = chance.happens(80) ? .es : .en
    let mark = chance.pick(language == .es ? Self.spanishMarks : Self.englishMarks)
    let channel: Contact.Channel = chance.pick([
      .whatsapp, .whatsapp, .whatsapp, .call, .sms, .email,
    ])
    // No number of Mexico begins with 0 behind its area code.
    let line = String(1_000_000 + (place &* 379_721 &+ Int(seed % 1_000_000)) % 1_000_000)
    let name = "\(first) \(second) \(mark)"
    let mailbox = String(decoding: Folding.folded("\(first).\(second).\(place)"), as: UTF8.self)
    let hasEmail = channel == .email || chance.happens(35)
    do throws(Contact.Problem) {
      let contact = try Contact(
        name: name, countryCode: "+52", telephone: "6640" + line.dropFirst(),
        email: hasEmail ? "\(mailbox)@\(chance.pick(Self.domains))" : "", channel: channel,
        bestTime: chance.pick(Contact.BestTime.allCases))
      return (contact, language)
    } catch {
      preconditionFailure("invented contacts are well formed")
    }
  }

  /// RFC 2606 keeps these for examples.
  private static let domains = ["example.com", "example.org", "example.net", "clinica.example"]
  private static let spanishMarks = ["Inventada", "Ficticia", "de Ejemplo", "de Prueba"]
  private static let englishMarks = ["Invented", "Fictitious", "Example", "Sample"]
  private static let firstNames = [
    "Canela", "Colibrí", "Ámbar", "Nube", "Jacaranda", "Tejón", "Ñandú", "Brújula", "Zorzal",
    "Menta", "Cometa", "Abedul", "Lechuza", "Caracol", "Sábila", "Tamarindo", "Gaviota", "Farol",
    "Ciruela", "Cigüeña", "Bambú", "Pingüino", "Orquídea", "Tortuga", "Vainilla", "Quetzal",
    "Luciérnaga", "Melón", "Ballena", "Romero", "Cacao", "Alondra",
  ]
  private static let secondNames = [
    "Ventana", "Trompo", "Lunes", "Escalera", "Papalote", "Canasta", "Tambor", "Lápiz", "Sombrilla",
    "Cuchara", "Tren", "Cajón", "Botón", "Guitarra", "Telón", "Cántaro", "Molino", "Espejo",
    "Puente", "Cerrojo", "Almohada", "Bicicleta", "Paraguas", "Violín", "Jarrón", "Muñeca",
    "Carrusel", "Lámpara", "Dedal", "Rehilete", "Timón", "Ábaco",
  ]
}

import Casework
import Consultation
import Testing

@Suite struct SearchTests {
  private func list() throws -> CaseList {
    CaseList(
      try [
        office(
          1, [.note("Prefiere las tardes.")], name: "María Ñandú Inventada", concerns: ["scars"]),
        office(2, [.owner("beto")], name: "Jose\u{301} Colibrí Ficticio", concerns: ["lines"]),
        office(
          3, [.followUp(FollowUp(on: .of("2026-12-01"), purpose: "presupuesto"))],
          name: "Ámbar Straße"),
      ], pack: SmallClinic.pack, today: try .of("2026-11-20"))
  }

  @Test(arguments: [
    ("", [1, 2, 3]), ("   ", [1, 2, 3]), ("maria", [1]), ("MARÍA", [1]), ("nandu", [1]),
    ("inventada maria", [1]), ("jose", [2]), ("José", [2]), ("colibri jose", [2]),
    ("strasse", [3]), ("ambar", [3]), ("tarde", [1]), ("beto", [2]), ("presupuesto", [3]),
    ("664 000 0012", [2]), ("664 000 00-12", [2]), ("(664)000-0012", [2]), ("+526640000013", [3]),
    ("persona3@example.com", [3]), ("acne", [1]), ("fine lines", [2]), ("líneas", [2]),
    ("microneedling", [1]), ("microagujas", [1]), ("cirugia beto", [2]), ("maria beto", []),
    ("inventadanandu", []), ("zzz", []), ("inventada, maria", [1]), ("maría.", [1]),
    ("“nandu”", [1]), ("«Prefiere las tardes.»", [1]), ("¿maria?", [1]), ("(beto)", [2]),
    ("tardes…", [1]), ("664 000 0012.", [2]), ("presupuesto;", [3]), (",", []),
  ])
  func `whatever is typed finds who is meant`(typed: String, found: [Int]) throws {
    var list = try list()
    list.show(CaseQuery(text: typed))
    #expect(list.names == found)
  }

  /// A folio has eight signs with a check; so have many words.
  @Test(arguments: [
    ("richards", [1]), ("Richards", [1]), ("embarazo", [2]), ("medicine", [2]), ("fernande", [3]),
    ("fernandez", [3]), ("fern-ande", []),
  ])
  func `a word that may be a folio is found as a word too`(typed: String, found: [Int]) throws {
    var list = CaseList(
      try [
        office(1, [], name: "Alma Richards Prueba"),
        office(2, [.note("Pregunta por embarazo, allergic to a medicine")]),
        office(3, [], name: "Luz Fernández"),
      ], pack: SmallClinic.pack, today: try .of("2026-11-20"))
    for length in 1...typed.count {
      list.show(CaseQuery(text: String(typed.prefix(length))))
    }
    #expect(list.names == found)
  }

  /// By ear and by hand O is 0, and I and L are 1.
  @Test func `half a folio is found as whoever heard it writes it`() throws {
    let cases = try (1...80).map { try office($0, []) }
    var list = CaseList(cases, pack: SmallClinic.pack, today: try .of("2026-11-20"))
    var written = 0
    for (number, one) in zip(1..., cases) {
      for half in one.folio.description.split(separator: "-") {
        for one in ["i", "L"] {
          let heard = String(half.map { $0 == "0" ? "O" : $0 == "1" ? Character(one) : $0 })
          list.show(CaseQuery(text: heard))
          #expect(list.names.contains(number), "\(heard)")
          written += heard == half ? 0 : 1
        }
      }
    }
    #expect(written > 20)
  }

  @Test(arguments: [
    "2026-12-05", "664-555-0199", "6645550199", "555-0199", "664 555 0199", "(664) 555-0199",
    "664.555.0199", "+52 664 555 0199", "+526645550199", "+5216645550199", "+52 1 664 555 0199",
    "2.5", "2,5", "2.5 ml", "10:30", "5/12/2026", "5/12", "12/5", "05-12-2026", "5.12.26",
    "5 de diciembre", "5 diciembre 2026", "5 dic", "diciembre 5", "December 5", "dec 5",
    "Dec. 5th, 2026", "5th of December", "20261205", "1500", "1,500", "1.500",
  ])
  func `a number or a date of a note is found as it was written and otherwise`(
    typed: String
  ) throws {
    let other = "llamar el 2026-05-13 a las 15:30, tel 664-111-2222; 3.5 ml, 1,700 pesos, 13.25"
    let note = "llamar el 2026-12-05 a las 10:30, tel 664-555-0199; 2.5 ml, 1,500 pesos"
    var list = CaseList(
      try [office(1, [.note(note)]), office(2, [.note(other)])], pack: SmallClinic.pack,
      today: try .of("2026-11-20"))
    list.show(CaseQuery(text: typed))
    #expect(list.names == [1])
  }

  @Test(arguments: [
    ("Dec 1", [1]), ("1 de diciembre", [1]), ("2026-12-01", [1]), ("1/12/2026", [1]),
    ("november 30", [2]), ("30 nov 2026", [2]), ("18/11/2026", [1, 2]), ("30 nov 2025", []),
    ("1 de enero", []), ("2026", []), ("1/12/2027", []),
  ])
  func `a person is found by the day of their visit, follow-up and consultation`(
    typed: String, found: [Int]
  ) throws {
    var list = CaseList(
      try [
        office(1, [.stage(.booked(.of("2026-12-01")))]),
        office(2, [.followUp(FollowUp(on: .of("2026-11-30")))]),
      ], pack: SmallClinic.pack, today: try .of("2026-11-20"), query: CaseQuery(order: .newest))
    list.show(CaseQuery(order: .newest, text: typed))
    #expect(list.names.sorted() == found)
  }

  @Test(arguments: [
    ("o'brien", [1]), ("O’Brien", [1]), ("obrien", [1]), ("O`Brien", [1]), ("d'angelo", [2]),
    ("dangelo", [2]), ("nguyen", [3]), ("Nguyễn", [3]), ("ñandu", [4]), ("nandu", [4]),
    ("mari\u{301}a\u{2010}jose", [4]), ("5216641004000", [4]), ("+5216641004000", [4]),
    ("5216640000013", [3]),
  ])
  func `accents, apostrophes and the 1 of old numbers do not matter`(
    typed: String, found: [Int]
  ) throws {
    let old = Contact(
      recorded: "María-José Ñandú", telephone: "+5216641004000", email: nil, channel: .call,
      bestTime: .any)
    var list = CaseList(
      try [
        office(1, [], name: "Ana O’Brien"), office(2, [], name: "Luz D'Angelo"),
        office(3, [], name: "Thu Nguyễn"), office(4, [.contact(old)]),
      ], pack: SmallClinic.pack, today: try .of("2026-11-20"))
    list.show(CaseQuery(text: typed))
    #expect(list.names == found)
  }

  @Test func `a folio is found with and without its dash, and as it was misread`() throws {
    var list = try list()
    let folio = try #require(list[LeadID(name: 2)]).folio.description
    let typed = [
      folio, folio.lowercased(), folio.filter { $0 != "-" }, String(folio.prefix(8)),
      folio.replacing("0", with: "O"),
    ]
    for text in typed {
      list.show(CaseQuery(text: text))
      #expect(list.names == [2], "\(text)")
    }
  }

  @Test func `typing letter by letter finds what typing at once does`() throws {
    let texts = [
      "maria nandu", "664 000 0012", "inventada prefiere", "acne scars", "jose lineas beto",
      "persona3@example", "x", "(664) 000-0013", "+52 1 664 000 0012", "+5216640000012",
      "1 de diciembre de 2026", "december 1, 2026", "2026-12-01", "664-000-0012",
    ]
    var typing = try list()
    for text in texts {
      for length in (0...text.count) {
        let query = CaseQuery(text: String(text.prefix(length)))
        typing.show(query)
        var fresh = try list()
        fresh.show(query)
        #expect(typing.names == fresh.names, "\(query.text)")
      }
      for length in (0...text.count).reversed() {
        typing.show(CaseQuery(text: String(text.prefix(length))))
      }
      #expect(typing.names == [1, 2, 3])
    }
  }

  @Test func `a change is found by its new words and no longer by its old ones`() throws {
    var list = try list()
    list.show(CaseQuery(text: "beto"))
    #expect(list.names == [2])
    list.update([try office(1, [.owner("beto")], name: "María Ñandú")])
    #expect(list.names == [1, 2])
    list.show(CaseQuery(text: "tardes"))
    #expect(list.names == [])
  }
}

@Suite struct LongTextTests {
  /// Found byte by byte or eight at a time, wherever in a text it stands.
  @Test func `a word is found wherever it stands and nowhere else`() throws {
    let filler = "abcabdabeabfab ghab"
    for length in 0...18 {
      for word in ["q", "qz", "abq", "qabcabz", "abcabdabq"] {
        let text = String(filler.prefix(length)) + word + String(filler.suffix(18 - length))
        var list = CaseList(
          [try office(1, [.note(text)]), try office(2, [.note(String(text.dropLast(1)))])],
          pack: SmallClinic.pack, today: try .of("2026-11-20"))
        list.show(CaseQuery(text: word))
        #expect(list.names.first == 1, "\(text)")
        list.show(CaseQuery(text: word + "zz"))
        #expect(list.isEmpty)
      }
    }
  }
}

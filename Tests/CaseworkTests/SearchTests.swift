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
    ("664 000 0012", [2]), ("(664)000-0012", [2]), ("+526640000013", [3]),
    ("persona3@example.com", [3]), ("acne", [1]), ("fine lines", [2]), ("líneas", [2]),
    ("microneedling", [1]), ("microagujas", [1]), ("cirugia beto", [2]), ("maria beto", []),
    ("inventadanandu", []), ("zzz", []),
  ])
  func `whatever is typed finds who is meant`(typed: String, found: [Int]) throws {
    var list = try list()
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
      "persona3@example", "x", "(664) 000-0013",
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

import CaseWords
import Casework
import Consultation
import StaffApp
import Testing

@Suite struct PrintoutTests {
  private static let folios = Dictionary(
    uniqueKeysWithValues: Morning.cases.dropFirst().map { ($0.id, $0.folio) })

  private func printout(_ language: Language) -> Printout {
    Printout(
      pack: Packs.vive, language: language, now: People.morning, wall: People.wall)
  }

  private func rows(_ text: String = "") -> CaseList {
    CaseList(
      Morning.cases, pack: Packs.vive, today: People.day("2026-11-23"),
      query: CaseQuery(order: .urgency, filter: CaseFilter(), text: text))
  }

  @Test func `a list is printed in the words of the screen`() {
    let spanish = printout(.es).list(rows("diego"))
    #expect(
      spanish.head == [
        "Folio", "Espera", "Nombre", "Contacto", "Le interesa", "Primera opción", "Etapa",
        "Responsable", "Seguim.",
      ])
    #expect(
      spanish.rows == [
        [
          Morning.cases[3].folio.description, "—", "Diego Ficticio",
          "WhatsApp +52 664 000 0013", "Manchas o paño", "? Microagujas", "Contactado", "ana",
          "! 20 nov",
        ]
      ])
    let english = printout(.en).list(rows("elena")).rows
    #expect(english.map { $0[6] } == ["Booked for December 2, 2026"])
  }

  @Test func `a record is printed as its page shows it`() {
    let spanish = printout(.es).record(Morning.cases[3])
    #expect(spanish.hasPrefix("\(Morning.cases[3].folio)  Contactado · ana · Seguim. 20 nov\n"))
    for line in [
      "\nContacto\n  Nombre: Diego Ficticio\n  Teléfono: +52 664 000 0013\n",
      "\n  2026-11-22 14:00  ana: Nota: Pregunta por el precio.", "\nPermisos\n",
      "\n  2026-11-22 15:00  ana: Seguimiento: 20 de noviembre de 2026: llamar otra vez\n",
    ] {
      #expect(spanish.contains(line))
    }
    let english = printout(.en).record(Morning.cases[3])
    #expect(english.contains("\nContact\n  Name: Diego Ficticio\n  Telephone: +52 664 000 0013\n"))
    #expect(!english.contains("Contacto"))
  }

  @Test func `what happened in summer is told by summer's clocks`() {
    let at = People.moment("2026-10-16T07:20:00Z")
    let lead = People.record(0, hoursAgo: 2)
    let record = LeadRecord(
      seq: 1, folio: lead.folio, id: lead.id, leadID: lead.leadID, device: "d", at: at,
      lead: lead.lead, payload: [])
    let printed = printout(.es).record(
      Case(
        record,
        history: [
          Case.Happening(
            seq: 2,
            event: CaseEvent(
              id: lead.id, lead: lead.leadID, by: "ana", at: at.adding(seconds: 60), seen: 1,
              change: .note("de madrugada")))
        ]))
    #expect(printed.contains("Llegó: 2026-10-16 00:20,"))
    #expect(printed.contains("2026-10-16 00:21  ana: Nota: de madrugada"))
  }

  @Test func `who saw what, and what was erased since`() {
    let table = printout(.es).accesses(
      Array(Morning.accesses.prefix(3)),
      folios: Self.folios.filter { $0.key != Morning.cases[4].id }
    )
    let folio = [3, 5].map { Morning.cases[$0].folio.description }
    #expect(table.head == ["Cuándo", "Quién", "Qué hizo", "Fichas", "Motivo"])
    #expect(
      table.rows == [
        ["2026-11-22 04:00", "ana", "abrió la consola", "", ""],
        ["2026-11-22 04:00", "ana", "vio la ficha", folio[0], ""],
        [
          "2026-11-22 05:00", "ana", "exportó", "\(folio[0]) (ficha borrada) \(folio[1]) +1",
          "campaña de invierno",
        ],
      ])
  }

  @Test(arguments: Language.allCases)
  func `requests say until when`(language: Language) {
    let requests = [3, 5].flatMap { number in
      Morning.cases[number].requests.map { (Morning.cases[number], $0) }
    }
    let cells = printout(language).requests(requests).rows.map { Array($0[1...4]) }
    switch language {
    case .es:
      #expect(
        cells == [
          [
            "acceso", "26 de octubre de 2026", "por responder",
            "a más tardar el 24 de noviembre de 2026",
          ],
          [
            "cancelación", "19 de noviembre de 2026", "por responder",
            "a más tardar el 17 de diciembre de 2026",
          ],
        ])
    case .en:
      #expect(
        cells == [
          ["access", "October 26, 2026", "to be answered", "by November 24, 2026"],
          ["cancellation", "November 19, 2026", "to be answered", "by December 17, 2026"],
        ])
    }
  }

  @Test func `a merged record says where the person is handled`() {
    let merged = Morning.cases[3].adding([
      Case.Happening(
        seq: 900,
        event: CaseEvent(
          id: Morning.cases[4].record.id, lead: Morning.cases[3].id, by: "ana",
          at: People.morning, seen: 1, change: .duplicate(of: Morning.cases[4].id)))
    ])
    let folio = Morning.cases[4].folio
    let person = Person(Morning.cases[4], others: [merged])
    let printed = printout(.es).record(merged, as: person, folios: [Morning.cases[4].id: folio])
    #expect(printed.prefix { $0 != "\n" }.hasSuffix("Se atiende en la ficha \(folio)"))
    #expect(printed.contains("ana: Se atiende en la ficha \(folio)"))
  }

  @Test func `without visits the figures begin with the leads`() {
    let statistics = Statistics(
      of: Morning.cases, days: People.day("2026-10-27")...People.day("2026-11-23"),
      concernQuestion: "concern", screens: Morning.screens, reached: [:])
    let funnel = printout(.es).figures(statistics)[1]
    #expect(funnel.bars.first?.name == "Dejó sus datos" && funnel.bars.count == 4)
    #expect(funnel.sentences.first?.hasPrefix("De \(statistics.leads) (dejó sus datos)") == true)
  }

  @Test func `figures have the names and sentences of the pictures`() {
    let statistics = Statistics(
      of: Morning.cases, days: People.day("2026-10-27")...People.day("2026-11-23"),
      concernQuestion: "concern", screens: Morning.screens, reached: Morning.reached)
    let figures = printout(.es).figures(statistics)
    #expect(
      figures.map(\.title) == [
        "Fichas por semana", "De la bienvenida a la visita", "Lo que les interesa",
        "Tratamientos que se les mostraron", "Etapa", "Responsable",
        "Tiempo hasta el primer contacto",
      ])
    #expect(figures[1].bars.first == Printout.Figure.Bar(name: "Bienvenida", count: 48))
    #expect(figures[1].sentences.first?.hasPrefix("De 48 (bienvenida)") == true)
    #expect(figures[6].bars == [] && figures[6].sentences.last == "Todavía esperan: 5.")
    #expect(printout(.es).list(rows("nadie así")).none == "No hay nada aquí.")
  }
}

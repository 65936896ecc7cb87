import Casework
import Consultation
import Testing

@Suite struct InventedLeadTests {
  private static let now = Moment(secondsSince1970: 1_795_000_000)
  private static func invented(_ count: Int, seed: UInt64 = 1) -> InventedLeads {
    InventedLeads(pack: SmallClinic.pack, seed: seed, count: count, ending: now)
  }

  @Test func `the same seed makes the same leads, another one others`() {
    #expect(Array(Self.invented(100)) == Array(Self.invented(100)))
    #expect(Array(Self.invented(100)) != Array(Self.invented(100, seed: 2)))
  }

  @Test func `entries come in the order of a journal`() {
    var seqs: [Int64] = []
    var moments: [Moment] = []
    var known: Set<LeadID> = []
    for entry in Self.invented(500) {
      switch entry {
      case .lead(let record):
        seqs.append(record.seq)
        moments.append(record.at)
        known.insert(record.leadID)
      case .event(let happening):
        seqs.append(happening.seq)
        moments.append(happening.event.at)
        #expect(known.contains(happening.event.lead))
        #expect(happening.event.seen < happening.seq)
      }
    }
    #expect(known.count == 500)
    #expect(seqs == Array(1...Int64(seqs.count)))
    #expect(moments == moments.sorted())
    #expect(moments.allSatisfy { $0 <= Self.now })
  }

  @Test func `nobody could take them for real`() {
    let marks = ["Inventada", "Ficticia", "Ejemplo", "Prueba", "Invented", "Fictitious", "Sample"]
    for one in Self.invented(300).cases() {
      #expect(
        marks.contains { one.contact.name.contains($0) } || one.contact.name.hasSuffix("Example"))
      #expect(one.contact.telephone?.hasPrefix("+526640") ?? true)
      #expect(
        one.contact.email.map { $0.contains("@example.") || $0.hasSuffix(".example") } ?? true)
    }
  }

  @Test func `nobody is expected or called back on a Sunday or a day of rest`() {
    let cases = Self.invented(2000).cases()
    let visits = cases.compactMap(\.stage.visit)
    let calls = cases.compactMap(\.followUp?.on)
    #expect(visits.count > 20 && calls.count > 20)
    for day in visits + calls {
      #expect(day.weekday != 7 && !day.isRestDay, "\(day)")
    }
  }

  @Test func `among two thousand there is everything a clinic meets`() {
    let cases = Self.invented(2000).cases()
    #expect(Set(cases.map(\.stage.kind)) == Set(Stage.Kind.allCases))
    #expect(Set(cases.map(\.folio)).count == cases.count)
    #expect(Set(cases.map(\.id)).count == cases.count)
    #expect(Set(cases.compactMap(\.owner)) == ["ana", "beto", "carla"])
    #expect(cases.contains { $0.duplicateOf != nil })
    #expect(!Duplicates.suggested(among: cases).isEmpty)
    #expect(cases.contains { !$0.requests.isEmpty })
    #expect(cases.contains { !$0.undone.isEmpty })
    #expect(cases.contains { !$0.crossings.isEmpty })
    #expect(cases.contains { $0.isOverdue(on: Desk.day(of: Self.now)) })
    #expect(cases.contains { $0.purposes.isEmpty || !$0.mayBeContacted })
    #expect(Set(cases.map(\.lead.language)) == [.es, .en])
  }

  @Test func `none and one are leads too`() {
    #expect(Array(Self.invented(0)).isEmpty)
    #expect(Self.invented(1).cases().count == 1)
  }
}

import Casework
import Consultation
import Testing

@Suite struct PersonTests {
  /// A record whose consent was given some days after the first morning.
  private func record(
    _ number: Int64, day: Int64, purposes: [Consent.Purpose], _ changes: [CaseChange] = []
  ) throws -> Case {
    let at = Desk.morning.adding(seconds: day * 86_400)
    let one = try Desk.record(LeadID(name: number), seq: number * 100, at: at)
    let lead = one.lead
    let consent = Consent(
      purposes: purposes, signature: "", acceptance: "", noticeSHA256: "", language: .es,
      givenAt: at, kiosk: "kiosk-1")
    let signed = LeadRecord(
      seq: one.seq, folio: one.folio, id: one.id, leadID: one.leadID, device: one.device, at: at,
      lead: Lead(
        contact: lead.contact, consent: consent, answers: lead.answers, advice: lead.advice,
        language: lead.language, on: lead.on, pack: lead.pack), payload: [])
    return Case(
      signed,
      history: changes.enumerated().map { place, change in
        Desk.event(
          number * 100 + 1 + Int64(place), change, lead: LeadID(name: number),
          at: at.adding(seconds: 3600))
      })
  }

  @Test func `the last word counts, whichever record it was said on`() throws {
    let agreed = try record(1, day: 0, purposes: [.contact, .marketing])
    let taken = try record(1, day: 0, purposes: [.contact], [.revocation(.contact)])
    let later = try record(2, day: 9, purposes: [.contact])
    let silent = try record(2, day: 9, purposes: [])
    #expect(Person(agreed).mayBeContacted)
    #expect(!Person(taken).mayBeContacted)
    #expect(Person(taken, others: [later]).mayBeContacted)
    #expect(Person(later, others: [taken]).mayBeContacted)
    #expect(!Person(agreed, others: [silent]).mayBeContacted)
    #expect(Person(agreed).agrees(to: .marketing))
    #expect(!Person(agreed, others: [later]).agrees(to: .marketing))
  }

  @Test func `a list can show those who agree to news alone`() throws {
    let list = CaseList(
      [
        try record(1, day: 0, purposes: [.contact, .marketing]),
        try record(2, day: 1, purposes: [.contact]),
        try record(3, day: 2, purposes: [.contact, .marketing], [.revocation(.marketing)]),
      ], pack: SmallClinic.pack, today: try .of("2026-11-20"),
      query: CaseQuery(filter: CaseFilter(agreed: .marketing)))
    #expect(list.names == [1])
  }
}

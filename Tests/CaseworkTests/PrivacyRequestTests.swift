import Casework
import Consultation
import Testing

@Suite struct PrivacyRequestTests {
  private func request(_ steps: [PrivacyRequest.Step]) throws -> PrivacyRequest {
    let opened = Desk.event(2, .request(.access, received: try .of("2026-11-20")))
    let history = steps.enumerated().map {
      Desk.event(3 + Int64($0.offset), .requestStep(EntryID(name: 2), $0.element))
    }
    let requests = Case(try Desk.record(), history: [opened] + history).requests
    return try #require(requests.first)
  }

  @Test func `an answer is due twenty business days after the day it came in`() throws {
    // Received on Friday, 20 November; day one is Monday; Christmas does not count.
    let open = try request([])
    #expect(open.state == .open)
    #expect(open.due(BusinessDays()) == (try .of("2026-12-18")))
    #expect(!open.isOverdue(on: try .of("2026-12-18"), BusinessDays()))
    #expect(open.isOverdue(on: try .of("2026-12-19"), BusinessDays()))
  }

  @Test func `more time is taken once, and doubles the term`() throws {
    let extended = try request([.extended(reason: "inventario"), .extended(reason: "otra vez")])
    #expect(extended.steps == [.extended(reason: "inventario")])
    #expect(extended.due(BusinessDays()) == (try .of("2027-01-19")))
  }

  @Test func `what was granted is carried out in fifteen business days more`() throws {
    let answered = PrivacyRequest.Step.answered(on: try .of("2026-12-01"), granted: true)
    let granted = try request([answered])
    #expect(granted.state == .answered)
    #expect(granted.due(BusinessDays()) == (try .of("2026-12-22")))
    let later = try request([answered, .extended(reason: "proveedor")])
    #expect(later.due(BusinessDays()) == (try .of("2027-01-14")))
    let done = try request([answered, .carriedOut(on: try .of("2026-12-03"))])
    #expect(done.state == .done)
    #expect(done.due(BusinessDays()) == nil)
    #expect(!done.isOpen)
  }

  @Test func `its days are in order and none is yet to come`() throws {
    let today = try CalendarDay.of("2026-12-10")
    let open = try request([])
    func answer(_ day: String) throws -> Bool {
      open.isInOrder(.answered(on: try .of(day), granted: true), on: today)
    }
    #expect(try answer("2026-12-10") && answer(open.received.description))
    #expect(try !answer("2026-12-11") && !answer(open.received.adding(days: -1).description))
    let granted = try request([.answered(on: .of("2026-12-05"), granted: true)])
    for (day, fits) in [
      ("2026-12-04", false), ("2026-12-05", true), ("2026-12-10", true), ("2099-01-01", false),
    ] {
      #expect(granted.isInOrder(.carriedOut(on: try .of(day)), on: today) == fits)
    }
    #expect(open.isInOrder(.extended(reason: ""), on: today))
  }

  @Test func `a refusal ends a request, and steps that do not fit change nothing`() throws {
    let day = try CalendarDay.of("2026-12-01")
    let refused = try request([
      .carriedOut(on: day), .answered(on: day, granted: false), .answered(on: day, granted: true),
      .carriedOut(on: day), .extended(reason: "tarde"),
    ])
    #expect(refused.steps == [.answered(on: day, granted: false)])
    #expect(refused.state == .refused)
    #expect(refused.due(BusinessDays()) == nil)
  }
}

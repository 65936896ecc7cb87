import Casework
import Consultation
import Foundation
import Testing

@Suite struct StatisticsTests {
  @Test(arguments: [
    ("2026-11-22", "2026-W47"), ("2026-11-23", "2026-W48"), ("2026-12-31", "2026-W53"),
    ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"),
    ("2021-01-03", "2020-W53"),
  ])
  func `weeks are those of ISO 8601`(day: String, week: String) throws {
    let found = ISOWeek(of: try .of(day))
    #expect(found.description == week)
    #expect(ISOWeek(week) == found)
  }

  @Test func `what is no week does not read as one`() {
    for text in ["2026-W54", "2026-W00", "2026-W1", "2026-47", "", "2027-W53"] {
      #expect(ISOWeek(text) == nil)
    }
  }

  @Test func `quartiles are times that occurred`() {
    #expect(Spread([]) == nil)
    let one = Spread([7])
    #expect(one?.lowerQuartile == 7 && one?.median == 7 && one?.upperQuartile == 7)
    let many = Spread((1...100).map(Int64.init).shuffled())
    #expect(many?.lowerQuartile == 25 && many?.median == 50 && many?.upperQuartile == 75)
  }

  private func statistics() throws -> Statistics {
    let day = try CalendarDay.of("2026-11-18")
    return Statistics(
      of: try [
        office(
          1, [.owner("ana"), .stage(.contacted), .stage(.booked(nil)), .stage(.attended)],
          concerns: ["scars"]),
        office(
          2, [.owner("ana"), .stage(.contacted), .stage(.closed(.unreachable))],
          concerns: ["scars", "lines"]),
        office(3, [.conversation(.call)]),
        office(4, [], concerns: ["lines"]),
        office(5, [.block], concerns: ["lines"]),
        office(6, [.duplicate(of: LeadID(name: 1))]),
        office(7, [.stage(.booked(nil)), .undo(EntryID(name: 701))]),
      ],
      days: day.adding(days: -3)...day.adding(days: 1), screens: ["welcome", "results"],
      reached: [
        day: ["welcome": 20, "results": 9], day.adding(days: 1): ["welcome": 2],
        day.adding(days: 2): ["welcome": 100],
      ])
  }

  @Test func `a week in numbers`() throws {
    let week = try statistics()
    #expect(week.leads == 5)
    #expect(week.days.map(\.count) == [0, 0, 0, 5, 0])
    #expect(week.weeks.map(\.of.description) == ["2026-W46", "2026-W47"])
    #expect(week.weeks.map(\.count) == [0, 5])
    #expect(
      week.funnel == [
        Tally("welcome", 22), Tally("results", 9), Tally("lead", 5), Tally("contacted", 3),
        Tally("booked", 1), Tally("attended", 1),
      ])
    #expect(week.concerns == [Tally("lines", 2), Tally("scars", 2)])
    #expect(week.treatments == [Tally("needling", 2), Tally("surgery", 2)])
    #expect(week.firstTreatments == [Tally("needling", 2), Tally("surgery", 1)])
    #expect(week.stages.map(\.count) == [3, 0, 0, 1, 1])
    #expect(week.closingReasons == [Tally(.unreachable, 1)])
    #expect(week.owners.map(\.owner) == ["ana", nil])
    #expect(week.owners.map(\.count) == [2, 3])
    #expect(week.firstContact?.count == 3)
    #expect(week.waiting == 2)
  }

  @Test func `no lead leaves every count at nothing`() throws {
    let day = try CalendarDay.of("2026-11-18")
    let empty = Statistics(of: [], days: day...day)
    #expect(empty.days == [Tally(day, 0)])
    #expect(empty.funnel.map(\.count) == [0, 0, 0, 0])
    #expect(empty.firstContact == nil)
  }

  @Test func `numbers read back from their JSON`() throws {
    let week = try statistics()
    let json = try JSONEncoder().encode(week)
    #expect(try JSONDecoder().decode(Statistics.self, from: json) == week)
    #expect(String(decoding: json, as: UTF8.self).contains(#""first_contact":{"#))
  }
}

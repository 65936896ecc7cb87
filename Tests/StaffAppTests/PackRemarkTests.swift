import Consultation
import Testing

@testable import StaffApp

@Suite struct PackRemarkTests {
  private func office(monthsLater months: Int) -> Office {
    let morning = People.wall.day(of: People.morning)
    let days = morning.adding(months: months).daysSince1970 - morning.daysSince1970
    let desk = Desk(
      pack: Packs.vive, staff: ["ana"], demoPassphrase: nil, exports: Clerk.home, language: .en,
      now: People.morning.adding(seconds: Int64(days) * 86_400), wall: People.wall,
      uptime: Uptime(seconds: 0))
    return Office(desk: desk, files: Files(me: "ana", opening: nil, desk: desk))
  }

  @Test func `staff read which sources are to be read again once it is time`() throws {
    #expect(office(monthsLater: 0).packRemarks.count == 1)
    let remarks = office(monthsLater: 2).packRemarks
    #expect(
      remarks == [
        "Clinical content not reviewed: a medical director has not signed it.",
        "Sources to be read again: 5; the first by February 22, 2027.",
      ])
  }

  @Test func `every remark takes a line of the list`() {
    let now = office(monthsLater: 0)
    let later = office(monthsLater: 2)
    let page = ListPage()
    #expect(ListTable.height(later, page) == ListTable.height(now, page) - 1)
  }
}

import Consultation
import Testing

@Suite struct SourceTests {
  private let read = CalendarDay(iso: "2026-11-22")

  private func source(
    _ kind: Source.Kind?, seen: String = "text", seenOn: CalendarDay?, reviewBy: String? = nil
  ) -> Source {
    Source(
      id: "S1", titles: [:], seen: seen, seenOn: seenOn, kind: kind,
      reviewBy: reviewBy.flatMap { CalendarDay(iso: $0) })
  }

  @Test(arguments: [
    (Source.Kind.news, "2027-02-22"), (.law, "2027-05-22"), (.label, "2027-11-22"),
    (.page, "2027-11-22"), (.review, "2028-11-22"), (.study, "2028-11-22"),
  ])
  func `how soon a source is read again hangs on what it is`(kind: Source.Kind, day: String) {
    #expect(source(kind, seenOn: read).reviewBy == CalendarDay(iso: day))
    #expect(source(kind, seenOn: read, reviewBy: "2027-01-01").reviewBy?.civil.year == 2027)
  }

  @Test func `a source counts as read up to its last day, and is told of sixty days before`() throws
  {
    let news = source(.news, seenOn: read)
    let end = try #require(news.reviewBy)
    #expect(news.standing(on: end.adding(days: -60)) == .good)
    #expect(news.standing(on: end.adding(days: -59)) == .ending(end))
    #expect(news.standing(on: end) == .ending(end))
    #expect(news.standing(on: end.adding(days: 1)) == .over(since: end))
  }

  @Test func `what nobody read, dated or sorted is told apart from what was read lately`() throws {
    let day = try #require(read)
    #expect(source(nil, seen: "none", seenOn: nil).standing(on: day) == .unread)
    #expect(source(.law, seenOn: nil).standing(on: day) == .undated)
    #expect(source(nil, seenOn: read).standing(on: day) == .open)
    #expect(source(.law, seenOn: read).standing(on: day) == .good)
  }
}

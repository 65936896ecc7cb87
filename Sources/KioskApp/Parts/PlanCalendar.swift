import Consultation
import Terminal

/// The months of a plan in which something happens, as many side by side as fit.
struct PlanCalendar: Block {
  private let months: [(title: String, grid: MonthGrid)]
  private let legend: [Passage]

  init(_ plan: TreatmentPlan, words: Wording) {
    let names = words.weekdays.map { String($0.prefix(2)) }
    var marked: [(month: CalendarDay, marks: [Int: MonthGrid.Mark])] = []
    func mark(_ day: CalendarDay, _ mark: MonthGrid.Mark) {
      let (year, month, number) = day.civil
      guard let first = CalendarDay(year: year, month: month, day: 1) else { return }
      let place = marked.firstIndex { $0.month == first } ?? marked.count
      if place == marked.count { marked.append((first, [:])) }
      marked[place].marks[number] = mark
    }
    for session in plan.sessions {
      for day in session.day.daysSince1970..<max(session.day, session.redUntil).daysSince1970 {
        mark(CalendarDay(daysSince1970: day + 1), MonthGrid.Mark("(", ")", style: .text))
      }
    }
    for session in plan.sessions {
      mark(session.day, MonthGrid.Mark("[", "]", style: Style(.accent, bold: true)))
    }
    if let event = plan.event { mark(event, MonthGrid.Mark("!", "!", style: .caution)) }
    months = marked.sorted { $0.month < $1.month }.map { month, marks in
      let (year, number, _) = month.civil
      let title = "\(words.name(ofMonth: number)) \(year)"
      return (
        title,
        MonthGrid(
          title, weekdays: names, firstColumn: month.weekday - 1,
          days: CalendarDay.length(ofMonth: number, year: year), marks: marks)
      )
    }
    legend =
      [Passage(words[.planLegend], style: .quiet)]
      + (plan.event == nil ? [] : [Passage(words[.planLegendEvent], style: .quiet)])
  }

  private static let gap = 2

  private func columns(_ width: Int) -> Int {
    max(1, min(months.count, (width + Self.gap) / (MonthGrid.size.width + Self.gap)))
  }

  private func bands(_ width: Int) -> Int { (months.count + columns(width) - 1) / columns(width) }

  func height(width: Int) -> Int {
    bands(width) * (MonthGrid.size.height + 1)
      + legend.reduce(0) { $0 + $1.height(width: width) }
  }

  func draw(in rect: Rect, on surface: inout Surface) {
    let columns = columns(rect.width)
    for (place, month) in months.enumerated() {
      let origin = rect.origin.moved(
        x: place % columns * (MonthGrid.size.width + Self.gap),
        y: place / columns * (MonthGrid.size.height + 1))
      surface.draw(month.grid, in: Rect(origin: origin, size: MonthGrid.size))
    }
    var y = rect.minY + bands(rect.width) * (MonthGrid.size.height + 1)
    for passage in legend {
      let height = passage.height(width: rect.width)
      surface.draw(
        passage, in: Rect(x: rect.minX, y: y, width: rect.width, height: height))
      y += height
    }
  }
}

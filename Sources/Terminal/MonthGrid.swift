/// One month with some of its days marked.
///
/// ```
///        March 2027
///  Mo  Tu  We  Th  Fr  Sa  Su
///   1   2   3   4   5   6   7
///   8   9  10 [11] 12  13  14
/// ```
/// It knows no calendar: the painter says on which column the first day falls and how many there
/// are.
public struct MonthGrid: Widget {
  /// How a day stands out: by brackets first, by style second.
  public struct Mark: Hashable, Sendable {
    /// What stands before the number.
    public let opening: Character
    /// What stands after the number.
    public let closing: Character
    /// How day and brackets look.
    public let style: Style

    /// A day between two signs, such as `[11]` or `(11)`.
    public init(_ opening: Character, _ closing: Character, style: Style) {
      self.opening = opening
      self.closing = closing
      self.style = style
    }
  }

  /// The extent at which every month is seen whole: heading, weekdays and six weeks.
  public static let size = Size(width: 7 * 4, height: 8)

  private let title: String
  private let weekdays: [String]
  private let firstColumn: Int
  private let days: Int
  private let marks: [Int: Mark]

  /// A month of `days` days, the first of them in column `firstColumn` (0 to 6) below `weekdays`.
  ///
  /// `marks` are by day of the month. Weekday names are cut to three columns.
  public init(
    _ title: String, weekdays: [String], firstColumn: Int, days: Int, marks: [Int: Mark] = [:]
  ) {
    self.title = title
    self.weekdays = weekdays
    self.firstColumn = min(max(0, firstColumn), 6)
    self.days = max(0, days)
    self.marks = marks
  }

  public func draw(in rect: Rect, on surface: inout Surface) {
    let heading = title.truncated(to: Self.size.width)
    surface.put(
      heading, at: rect.origin.moved(x: (Self.size.width - heading.columns) / 2), style: .title)
    for (column, name) in weekdays.prefix(7).enumerated() {
      surface.put(
        name, at: rect.origin.moved(x: column * 4 + 1, y: 1), style: .quiet, width: 3)
    }
    for day in 0..<days {
      let place = firstColumn + day
      draw(day + 1, at: rect.origin.moved(x: place % 7 * 4, y: 2 + place / 7), on: &surface)
    }
  }

  private func draw(_ day: Int, at point: Point, on surface: inout Surface) {
    let number = day < 10 ? " \(day)" : "\(day)"
    guard let mark = marks[day] else {
      surface.put(number, at: point.moved(x: 1))
      return
    }
    surface.put("\(mark.opening)\(number)\(mark.closing)", at: point, style: mark.style)
  }
}

/// Where a fact comes from, how much of it was seen, and when.
public struct Source: Hashable, Sendable, Identifiable {
  /// What kind of thing it is, and with that how soon it is out of date.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The label, leaflet or manual of a product.
    case label
    /// A law, a norm, or what an authority says.
    case law
    /// A review, guideline or meta-analysis.
    case review
    /// A study, or the record of one.
    case study
    /// What newspapers report.
    case news
    /// Any other page.
    case page

    /// After how many months it is to be read again, where nothing else is said.
    public var months: Int {
      switch self {
      case .label, .page: 12
      case .law: 6
      case .review, .study: 24
      case .news: 3
      }
    }
  }

  /// The name by which rules and lessons cite it.
  public let id: SourceID
  private let titles: [Language: String]
  /// When it appeared.
  public let year: String?
  /// Who published it.
  public let publisher: String?
  /// Where it can be found.
  public let url: String?
  /// What was read of it: the text, an abstract, a copy, a report; ``unread`` where that is nothing.
  public let seen: String
  /// The day on which that was read; `nil` where nothing was, or nobody wrote it down.
  public let seenOn: CalendarDay?
  /// What kind of thing it is, where the pack says so.
  public let kind: Kind?
  private let statedReview: CalendarDay?

  /// - Parameters:
  ///   - titles: a work's own title is the same in all languages; words that describe what has none
  ///     are in each.
  ///   - reviewBy: the day by which it is to be read again, if not the one that its kind asks for.
  public init(
    id: SourceID, titles: [Language: String], year: String? = nil, publisher: String? = nil,
    url: String? = nil, seen: String, seenOn: CalendarDay? = nil, kind: Kind? = nil,
    reviewBy: CalendarDay? = nil
  ) {
    self.id = id
    self.titles = titles
    self.year = year
    self.publisher = publisher
    self.url = url
    self.seen = seen
    self.seenOn = seenOn
    self.kind = kind
    statedReview = reviewBy
  }

  /// What ``seen`` says where nothing was read.
  public static let unread = "none"

  /// The title, or the name where there is none in the language.
  public func title(in language: Language) -> String { titles[language] ?? id.text }

  /// The last day on which it counts as read; `nil` where that cannot be told.
  public var reviewBy: CalendarDay? {
    statedReview ?? seenOn.flatMap { day in kind.map { day.adding(months: $0.months) } }
  }
}

extension Source {
  /// How a source stands on a day.
  public enum Standing: Hashable, Sendable {
    /// Nothing of it was read.
    case unread
    /// Something was, and nobody wrote down on which day.
    case undated
    /// It was read, and nothing says until when that is enough.
    case open
    /// That is long enough ago.
    case over(since: CalendarDay)
    /// Soon it will be: within ``PackReview/noticeDays``.
    case ending(CalendarDay)
    /// It was read lately enough.
    case good
  }

  /// Whether what was read of it is still recent on a day.
  public func standing(on day: CalendarDay) -> Standing {
    guard seen != Self.unread else { return .unread }
    guard seenOn != nil else { return .undated }
    guard let end = reviewBy else { return .open }
    if end < day { return .over(since: end) }
    return end < day.adding(days: PackReview.noticeDays) ? .ending(end) : .good
  }
}

extension ClinicPack {
  /// The sources that are to be read again on a day, or within ``PackReview/noticeDays``; the most
  /// urgent first.
  public func sourcesToRead(on day: CalendarDay) -> [(source: Source, by: CalendarDay)] {
    sources.values.compactMap { source in
      switch source.standing(on: day) {
      case .over(let end), .ending(let end): (source, end)
      case .unread, .undated, .open, .good: nil
      }
    }
    .sorted { ($0.by, $0.source.id) < ($1.by, $1.source.id) }
  }
}

import Consultation

/// A long text in parts that can be listened to, one Enter each.
struct ReadingTalk: Scene {
  /// What is read.
  enum Text: Equatable, Sendable {
    case fullNotice
    case lesson(Lesson)
  }

  let text: Text
  private(set) var page = 0
  /// Where the reader came from.
  let origin: TalkStep

  /// After so many sentences a heading begins the next part.
  private static let sentencesBeforeHeading = 6
  /// After so many sentences any paragraph does.
  private static let sentencesPerPage = 12

  init(_ text: Text, from origin: TalkStep) {
    self.text = text
    self.origin = origin
  }

  func opening(in setting: Setting) -> [String] {
    let pages = pages(in: setting)
    return pages[min(page, pages.count - 1)] + [hint(pages.count, in: setting)]
  }

  private func hint(_ pages: Int, in setting: Setting) -> String {
    guard page + 1 < pages else { return setting[.readingLast] }
    return setting[
      .readingPage,
      [
        "page": String(page + 1), "pages": String(pages), "back": setting.word(.wordBack),
      ]]
  }

  func why(in setting: Setting) -> [String] { [setting[.readingWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    if heard.number == 0 { return .go(origin) }
    let pages = pages(in: setting).count
    guard heard.isBlank || setting.hears(.wordGoOn, in: heard.folded) else {
      return .stay([hint(pages, in: setting)])
    }
    guard page + 1 < pages else { return .go(origin) }
    return .go(.reading(turned(to: page + 1)))
  }

  func back(in setting: Setting) -> TalkStep? {
    let page = min(page, pages(in: setting).count - 1)
    return page > 0 ? .reading(turned(to: page - 1)) : origin
  }

  private func turned(to page: Int) -> Self {
    var reading = self
    reading.page = page
    return reading
  }

  /// At least one page, each of whole paragraphs.
  private func pages(in setting: Setting) -> [[String]] {
    var pages: [[String]] = [[]]
    var count = 0
    for paragraph in paragraphs(in: setting) {
      let limit = paragraph.isHeading ? Self.sentencesBeforeHeading : Self.sentencesPerPage
      if count >= limit {
        pages.append([])
        count = 0
      }
      pages[pages.count - 1].append(paragraph.text)
      count += Sentences.sentences(paragraph.text).count
    }
    return pages
  }

  private func paragraphs(in setting: Setting) -> [PlainText.Paragraph] {
    switch text {
    case .fullNotice:
      PlainText.paragraphs(setting.pack.notice(setting.language).full)
    case .lesson(let lesson):
      setting.paragraphs(of: lesson)
    }
  }
}

import Consultation

/// A long text in parts that can be listened to, one Enter each.
struct Reading: Scene {
  /// What is read.
  enum Text: Equatable, Sendable {
    case fullNotice
    case lesson(Lesson)
  }

  let text: Text
  private(set) var page = 0
  /// Where the reader came from.
  let origin: Step

  /// A part ends with the paragraph that brings it to so many sentences.
  private static let sentencesPerPage = 8

  init(_ text: Text, from origin: Step) {
    self.text = text
    self.origin = origin
  }

  func opening(in setting: Setting) -> [String] {
    let pages = pages(in: setting)
    let place = min(page, pages.count - 1)
    let isLast = place == pages.count - 1
    let hint = setting[
      .readingPage,
      [
        "page": String(place + 1), "pages": String(pages.count),
        "back": setting.word(.wordBack),
      ]]
    return pages[place] + [isLast ? setting[.readingLast] : hint]
  }

  func why(in setting: Setting) -> [String] { [setting[.readingWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    if heard.number == 0 { return .go(origin) }
    guard heard.isBlank || setting.hears(.wordGoOn, in: heard.folded) else {
      throw .notInMenu(low: 0, high: 0)
    }
    guard page + 1 < pages(in: setting).count else { return .go(origin) }
    return .go(.reading(turned(to: page + 1)))
  }

  func back(in setting: Setting) -> Step? {
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
      if count >= Self.sentencesPerPage {
        pages.append([])
        count = 0
      }
      pages[pages.count - 1].append(paragraph)
      count += Sentences.sentences(paragraph).count
    }
    return pages
  }

  private func paragraphs(in setting: Setting) -> [String] {
    switch text {
    case .fullNotice:
      [setting[.readingFullNotice]]
        + PlainText.paragraphs(setting.pack.notice(setting.language).full)
    case .lesson(let lesson): setting.paragraphs(of: lesson)
    }
  }
}

import Terminal

/// Something that failed outside: for the person at the console, and for whoever is called to help.
public struct Trouble: Hashable, Sendable {
  private let phrase: StaffPhrase
  private let detail: String?

  /// - Parameters:
  ///   - phrase: what failed and what to do about it, which the console says in its language.
  ///   - detail: the technical sentence behind it, without personal data; `nil` where the phrase
  ///     says everything.
  public init(_ phrase: StaffPhrase, detail: String? = nil) {
    self.phrase = phrase
    self.detail = detail
  }

  func passages(in desk: Desk) -> [Passage] {
    [Passage(desk[phrase], style: .error, mark: "! ")]
      + (detail.map { [Passage($0, style: .quiet, mark: "  ")] } ?? [])
  }

  func notice(in desk: Desk) -> Notice {
    Notice(text: desk[phrase], detail: detail, isProblem: true)
  }
}

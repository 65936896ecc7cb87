import Consultation
import Screens
import Terminal

/// The lead is kept: its folio, large, and what happens next.
///
/// Enter has sent the lead and does not take its folio away: the button that does must be reached
/// first, or be pressed by its digit or Escape.
struct FolioPage: ReadingPage {
  var reader = Reader(focus: Choice.folio)
  private let folio: Folio
  private let qr: QRCode?

  enum Choice: Hashable, Sendable {
    case folio, finish
  }

  init(folio: Folio, qr: QRCode?) {
    self.folio = folio
    self.qr = qr
  }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> Choice? {
    choice(message, in: lobby)
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let finish = Offer(Choice.finish, "1 " + lobby[.finish])
    return Reading(
      step: lobby[.folioStep], title: lobby[.folioTitle],
      blocks: blocks(in: lobby), offers: [finish],
      escape: Offer(.finish, lobby[.finish]))
  }

  func bindings(in lobby: Lobby) -> [Binding<Message>] {
    let isAtButton = reader.focus == .finish
    let all = readingBindings(in: lobby)
    return [
      Binding(.tab, help: lobby[.keyButtons], isEnabled: !isAtButton, message: .moved(by: 1)),
      Binding(.character("1"), help: "", message: .pressed(.finish)),
    ]
      + all.filter { binding in
        isAtButton || [Key.enter, .space].allSatisfy { binding.message(for: $0) == nil }
      }
  }

  /// The folio in plain letters and, as far as there is room, in large ones.
  private func number(in lobby: Lobby, width: Int, parts: [String]) -> [any Block] {
    let letters = parts.compactMap { BlockLetters($0, width: width) }
    let plain = lobby[.folioNumber, ["folio": folio.description]]
    return [Passage(plain, style: Style(.text, bold: true)), .gap]
      + (letters.count == parts.count ? letters.flatMap { [$0, Passage.gap] as [any Block] } : [])
  }

  private func blocks(in lobby: Lobby) -> [any Block] {
    let words = Prose(lobby[.folioNext]).blocks
    return besideCode(words, in: lobby)
      ?? number(in: lobby, width: lobby.panel.width - 2, parts: [folio.description]) + words
      + codeBelow(in: lobby)
  }

  /// Rows of a page for what is read: without title, the row below it and the buttons.
  private func room(in lobby: Lobby) -> Int { lobby.body(footer: 1).height - 5 }

  /// The code behind the words, where it can be scrolled into view whole.
  private func codeBelow(in lobby: Lobby) -> [any Block] {
    guard let qr else { return [] }
    let picture = QRBlock(code: qr, isOnDark: lobby.appearance.isContrasting)
    return picture.size.height <= room(in: lobby) ? [Passage.gap, picture] : []
  }

  /// Folio and words beside the code; `nil` where not all of it is seen at once.
  ///
  /// The halves of the folio stand below one another, so that they stay large.
  private func besideCode(_ words: [any Block], in lobby: Lobby) -> [any Block]? {
    guard let qr else { return nil }
    let picture = QRBlock(code: qr, isOnDark: lobby.appearance.isContrasting)
    let place = lobby.body(footer: 1)
    let left = place.width - picture.size.width - Beside.gap
    let halves = folio.description.split(separator: "-").map(String.init)
    let both = [halves, []].lazy.map { parts in
      Beside(
        words: number(in: lobby, width: left, parts: parts) + words, picture: picture,
        pictureWidth: picture.size.width)
    }
    let room = room(in: lobby)
    return left < Beside.narrowestWords
      ? nil : both.first { $0.height(width: place.width) <= room }.map { [$0] }
  }

  func purpose(in lobby: Lobby) -> String { lobby[.folioNext] }
}

import Consultation
import Terminal

/// The lead is kept: its folio, large, and what happens next.
struct FolioPage: ReadingPage {
  var reader = Reader(focus: Choice.finish)
  private let folio: Folio
  private let qr: QRCode?

  enum Choice: Hashable, Sendable {
    case finish
  }

  init(folio: Folio, qr: QRCode?) {
    self.folio = folio
    self.qr = qr
  }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> Choice? {
    choice(message, in: lobby)
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let finish = Offer(Choice.finish, lobby[.finish])
    return Reading(
      step: lobby[.folioStep], title: lobby[.folioTitle],
      blocks: number(in: lobby) + explanation(in: lobby), offers: [finish], escape: finish)
  }

  private func number(in lobby: Lobby) -> [any Block] {
    let letters = BlockLetters(folio.description, width: lobby.panel.width - 2)
    let plain = lobby[.folioNumber, ["folio": folio.description]]
    return [Passage(plain, style: Style(.text, bold: true)), .gap]
      + (letters.map { [$0, Passage.gap] } ?? [])
  }

  /// What happens next, beside the code where all of it is seen at once.
  private func explanation(in lobby: Lobby) -> [any Block] {
    let words = Prose(lobby[.folioNext]).blocks
    guard let qr else { return words }
    let picture = QRBlock(code: qr, isOnDark: lobby.appearance.isContrasting)
    let both = Beside(words: words, picture: picture, pictureWidth: picture.size.width)
    let place = lobby.body(footer: 1).inset(x: 1)
    let height = Scroll(number(in: lobby) + [both]).height(width: place.width)
    return height + 5 <= place.height && place.width > 80 ? [both] : words
  }

  func purpose(in lobby: Lobby) -> String { lobby[.folioNext] }
}

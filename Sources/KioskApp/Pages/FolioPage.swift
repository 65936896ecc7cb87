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
      blocks: number(in: lobby) + Prose(lobby[.folioNext]).blocks + code(in: lobby),
      offers: [finish], escape: finish)
  }

  private func number(in lobby: Lobby) -> [any Block] {
    let letters = BlockLetters(folio.description, width: lobby.panel.width - 2)
    let plain = lobby[.folioNumber, ["folio": folio.description]]
    return [Passage(plain, style: Style(.text, bold: true)), .gap]
      + (letters.map { [$0, Passage.gap] } ?? [])
  }

  private func code(in lobby: Lobby) -> [any Block] {
    guard let qr else { return [] }
    let block = QRBlock(code: qr, isOnDark: lobby.appearance.isContrasting)
    let rows = lobby.body(footer: 2).height - 5
    let words = Scroll(number(in: lobby) + Prose(lobby[.folioNext]).blocks, offset: 0)
    let used = words.height(width: lobby.panel.width - 2)
    return used + block.size.height <= rows ? [block] : []
  }

  func purpose(in lobby: Lobby) -> String { lobby[.folioNext] }
}

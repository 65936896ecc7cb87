import Consultation
import Screens
import TakeHome
import Terminal

/// The lead is kept: its folio, large, and what happens next; what may be taken home.
///
/// Enter has sent the lead and does not take its folio away: the button that does must be reached
/// first, or be pressed by its digit or Escape.
struct FolioPage: ReadingPage {
  var reader = Reader(focus: Choice.folio)
  let folio: Folio
  /// What may be printed as long as this page is there; neither name nor number is in it.
  let takeHome: TakeHome?
  private let qr: QRCode?
  /// Whether the code has the screen for itself.
  private var showsCode = false

  enum Choice: Hashable, Sendable {
    case folio, finish, print, code
  }

  init(folio: Folio, qr: QRCode?, takeHome: TakeHome? = nil) {
    self.folio = folio
    self.qr = qr
    self.takeHome = takeHome
  }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> Choice? {
    let choice = choice(message, in: lobby)
    guard choice == .code else { return choice }
    showsCode.toggle()
    return nil
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let finish = Offer(Choice.finish, lobby[.finish])
    let print =
      takeHome != nil && lobby.printing.mayBeAsked
      ? [Offer(Choice.print, lobby.words.printOffer)] : []
    let code =
      pageOfCode(in: lobby) != nil && besideCode(in: lobby) == nil
      ? [Offer(Choice.code, lobby.words.codeOffer)] : []
    let offers = [finish] + print + code
    return Reading(
      step: lobby[.folioStep], title: lobby[.folioTitle], blocks: blocks(in: lobby),
      offers: offers.count > 1 ? offers : [Offer(.finish, "1 " + lobby[.finish])], escape: finish)
  }

  func bindings(in lobby: Lobby) -> [Binding<Message>] {
    if showsCode {
      let back = Message.pressed(.code)
      return [
        Binding(.escape, help: lobby[.back], message: back),
        Binding(.enter, .space, .character("1"), help: "", message: back),
      ]
    }
    let isAtButton = reader.focus != .folio
    let all = readingBindings(in: lobby)
    return [
      Binding(.tab, help: lobby[.keyButtons], isEnabled: !isAtButton, message: .moved(by: 0)),
      Binding(.character("1"), help: "", message: .pressed(.finish)),
    ]
      + all.filter { binding in
        isAtButton || [Key.enter, .space].allSatisfy { binding.message(for: $0) == nil }
      }
  }

  func view(in lobby: Lobby) -> Frame<Message> {
    guard showsCode, let page = pageOfCode(in: lobby) else { return readingView(in: lobby) }
    return page.frame(folio, bindings: bindings(in: lobby), in: lobby) {
      HitRegion($0, Message.pressed(.code))
    }
  }

  /// The folio in plain letters and, as far as there is room, in large ones.
  private func number(in lobby: Lobby, width: Int, parts: [String]) -> [any Block] {
    let letters = parts.compactMap { BlockLetters($0, width: width) }
    let plain = lobby[.folioNumber, ["folio": folio.description]]
    return [Passage(plain, style: Style(.text, bold: true)), .gap]
      + (letters.count == parts.count ? letters.flatMap { [$0, Passage.gap] as [any Block] } : [])
  }

  private func words(in lobby: Lobby) -> [any Block] {
    lobby.printingBlocks + Prose(lobby[.folioNext]).blocks
  }

  private func blocks(in lobby: Lobby) -> [any Block] {
    besideCode(in: lobby)
      ?? number(in: lobby, width: lobby.panel.width - 2, parts: [folio.description])
      + words(in: lobby)
  }

  /// Folio and words beside the code; `nil` where not all of it is seen at once.
  ///
  /// The halves of the folio stand below one another, so that they stay large.
  private func besideCode(in lobby: Lobby) -> [any Block]? {
    guard let qr, lobby.hasHalfBlocks else { return nil }
    let picture = QRBlock(code: qr, isOnDark: lobby.appearance.isContrasting)
    let place = lobby.body(footer: 1)
    let left = place.width - picture.size.width - Beside.gap
    let halves = folio.description.split(separator: "-").map(String.init)
    let both = [halves, []].lazy.map { parts in
      Beside(
        words: number(in: lobby, width: left, parts: parts) + words(in: lobby), picture: picture,
        pictureWidth: picture.size.width)
    }
    // Without title, the row below it and the buttons.
    let room = place.height - 5
    return left < Beside.narrowestWords
      ? nil : both.first { $0.height(width: place.width) <= room }.map { [$0] }
  }

  private func pageOfCode(in lobby: Lobby) -> CodeScreen? {
    qr.flatMap { CodeScreen($0, in: lobby) }
  }

  func purpose(in lobby: Lobby) -> String { lobby[.folioNext] }
}

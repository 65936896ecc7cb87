import Consultation
import Screens
import TakeHome
import Terminal

/// A code with the whole screen for itself, as large as it can be, a few words at its left.
struct CodeScreen {
  private static let narrowestWords = 20
  private static let gap = 2
  private let picture: QRPicture

  /// `nil` where the code cannot be shown whole on this terminal.
  init?(_ code: QRCode, in lobby: Lobby) {
    let room = Self.room(in: lobby)
    let pictures = (lobby.hasHalfBlocks ? [QRPicture.Grain.cells, .halves] : [.cells]).map {
      QRPicture(code, grain: $0, isOnDark: lobby.appearance.isContrasting)
    }
    guard
      let picture = pictures.first(where: {
        room.holds($0.size.grown(by: Self.narrowestWords + Self.gap))
      })
    else { return nil }
    self.picture = picture
  }

  /// All of the screen but the row of the keys that are known everywhere.
  private static func room(in lobby: Lobby) -> Size {
    Size(width: lobby.size.width, height: lobby.size.height - 1)
  }

  func frame<Message>(
    _ folio: Folio, bindings: [Binding<Message>], in lobby: Lobby,
    back: (Rect) -> HitRegion<Message>
  ) -> Frame<Message> {
    var frame = Frame<Message>(lobby.size)
    let room = Self.room(in: lobby)
    let block = Rect(size: room).centered(
      Size(width: min(room.width, picture.size.width + Self.gap + 40), height: room.height))
    let code = Rect(
      x: block.maxX - picture.size.width, y: (room.height - picture.size.height) / 2,
      width: picture.size.width, height: picture.size.height)
    let words = Rect(
      x: block.minX + 1, y: 1, width: code.minX - Self.gap - block.minX - 1,
      height: room.height - 2)
    frame.surface.draw(picture, in: code)
    let texts: [Passage] = [
      Passage(lobby[.folioNumber, ["folio": folio.description]], style: .title), .gap,
      Passage(lobby.words.codeText), .gap,
    ]
    let height = Scroll(texts).height(width: words.width)
    frame.draw(Scroll(texts), in: words)
    let keys = Rect(
      x: words.minX, y: min(words.minY + height, words.maxY - 1), width: words.width, height: 1)
    frame.place(KeyFooter(bindings), in: keys) { $0 }
    frame.regions.append(back(code))
    frame.cursor = words.origin
    frame.spoken = texts.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
    return frame
  }
}

extension Size {
  fileprivate func grown(by columns: Int) -> Size { Size(width: width + columns, height: height) }
}

import Consultation
import Terminal

/// What is said, in every language, while the screen is too small for a page.
struct TooSmall {
  let lobby: Lobby

  func view() -> Frame<Kiosk.Message> {
    var frame = Frame<Kiosk.Message>(lobby.size)
    let words = [lobby.language, lobby.language.other].map { language in
      lobby.pack.wording(language)[
        Phrase.tooSmall.rawValue,
        ["width": "\(Lobby.smallest.width)", "height": "\(Lobby.smallest.height)"]]
    }
    frame.spoken = words.joined(separator: "\n")
    let whole = Paragraph(words.joined(separator: "\n\n"))
    let fits = whole.height(width: lobby.size.width) <= lobby.size.height
    frame.draw(fits ? whole : Paragraph(words[0]), in: frame.bounds)
    return frame
  }
}

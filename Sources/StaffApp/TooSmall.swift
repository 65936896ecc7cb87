import Consultation
import Terminal

/// What is said, in every language, while the screen is too small.
struct TooSmall {
  let desk: Desk

  func view() -> Frame<StaffConsole.Message> {
    var frame = Frame<StaffConsole.Message>(desk.size)
    let words = [desk.language, desk.language.other].map { language in
      desk.pack.wording(language)[
        StaffPhrase.tooSmall.rawValue,
        ["width": "\(Desk.smallest.width)", "height": "\(Desk.smallest.height)"]]
    }
    frame.spoken = words.joined(separator: "\n")
    let whole = Paragraph(words.joined(separator: "\n\n"))
    let fits = whole.height(width: desk.size.width) <= desk.size.height
    frame.draw(fits ? whole : Paragraph(words[0]), in: frame.bounds)
    return frame
  }
}

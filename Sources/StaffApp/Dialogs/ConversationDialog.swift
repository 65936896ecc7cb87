import CaseWords
import Casework
import Consultation
import Screens
import Terminal

/// The link by which a conversation begins: as text, and as a code for the clinic's telephone.
struct ConversationDialog: Prompt {
  private let lead: LeadID
  private let links: [ContactLink]
  private var place = 0
  /// The code of a link, once it has been made.
  private var code: Code?

  private struct Code: Equatable, Sendable {
    let text: String
    let picture: QRCode
  }

  enum Message: Equatable, Sendable {
    case begun, copied, changed, closed
  }

  init(_ one: Case, in office: Office) {
    lead = one.id
    links = one.contact.links(
      greeting: office.greeting(in: one.lead.language), subject: office.desk.pack.clinic.name)
  }

  /// The link without its first words, so that its code stays small; none where the visitor left
  /// neither telephone nor e-mail.
  var encoded: String? {
    links.isEmpty ? nil : String(links[place].url.prefix { $0 != "?" })
  }

  mutating func take(_ code: QRCode?, of text: String) {
    self.code = code.map { Code(text: text, picture: $0) }
  }

  func title(in office: Office) -> String {
    office[.conversationTitle, ["name": office[lead]?.contact.name ?? ""]]
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    [
      Binding(.enter, help: office[.keyBegun], isEnabled: !links.isEmpty, message: .begun),
      Binding(
        .character("y"), label: "y", help: office[.keyCopyLink],
        isEnabled: !links.isEmpty && office.barredClipboard == nil, message: .copied),
      Binding(
        .tab, .right, help: office[.keyChannel], isEnabled: links.count > 1, message: .changed),
      Binding(.escape, .character("q"), help: office[.keyClose], message: .closed),
    ]
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .begun:
      guard let one = office[lead], !links.isEmpty else { return [.close] }
      return [.close, .record(.conversation(links[place].channel), of: one)]
    case .copied: return links.isEmpty ? [] : [.perform(.copy(links[place].url))]
    case .changed:
      place = links.isEmpty ? 0 : (place + 1) % links.count
      return encoded.map { [.perform(.encode($0))] } ?? []
    case .closed: return [.close]
    }
  }
}

extension ConversationDialog {
  /// Where words and code stand: beside each other, or the words alone.
  private func layout(
    within size: Size, in office: Office
  ) -> (words: Int, picture: QRPicture?, size: Size) {
    if let code, code.text == encoded {
      let picture = QRPicture(code.picture, isOnDark: office.desk.isContrasting)
      let words = min(44, size.width - picture.size.width - 2)
      let height = max(
        picture.size.height,
        Scroll(passages(withCode: true, in: office)).height(width: words))
      if words >= 24, height <= size.height {
        return (words, picture, Size(width: words + 2 + picture.size.width, height: height))
      }
    }
    let words = min(size.width, 60)
    let height = Scroll(passages(withCode: false, in: office)).height(width: words)
    return (words, nil, Size(width: words, height: min(size.height, height)))
  }

  private func passages(withCode: Bool, in office: Office) -> [Passage] {
    guard !links.isEmpty, let one = office[lead] else {
      return [Passage(office[.conversationNone])]
    }
    return [
      office.fact(.contactChannel, office[.channel(one.contact.channel)]),
      office.fact(.contactTime, office[.time(one.contact.bestTime)]),
      .gap, .heading(office[.channel(links[place].channel)]),
      Passage(links[place].url), .gap,
      Passage(office[hint(withCode: withCode, in: office)], style: .quiet),
    ]
  }

  private func hint(withCode: Bool, in office: Office) -> StaffPhrase {
    switch (withCode, office.barredClipboard == nil) {
    case (true, true): .conversationCode
    case (true, false): .conversationCodeOnly
    case (false, true): .conversationCopy
    case (false, false): .conversationEnlarge
    }
  }

  func size(within size: Size, in office: Office) -> Size {
    layout(within: size, in: office).size
  }

  func draw(in rect: Rect, on frame: inout Frame<Message>, in office: Office) {
    let (width, picture, _) = layout(within: rect.size, in: office)
    let passages = passages(withCode: picture != nil, in: office)
    let parts = rect.columns(.cells(width), .rest, gap: 2)
    frame.draw(Scroll(passages), in: parts[0])
    if let picture { frame.draw(picture, in: parts[1]) }
    frame.spoken += passages.map { "\n" + $0.mark + $0.text }.joined()
  }
}

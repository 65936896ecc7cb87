import Casework
import Consultation
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
      greeting: office.greeting(in: one.lead.language),
      subject: office.desk.pack.clinic.name)
  }

  /// The link on the screen; none where the visitor left neither telephone nor e-mail.
  var link: String? { links.isEmpty ? nil : links[place].url }

  mutating func take(_ code: QRCode?, of text: String) {
    self.code = code.map { Code(text: text, picture: $0) }
  }

  func title(in office: Office) -> String {
    office[.conversationTitle, ["name": office[lead]?.contact.name ?? ""]]
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    [
      Binding(.enter, help: office[.keyBegun], isEnabled: link != nil, message: .begun),
      Binding(
        .character("y"), label: "y", help: office[.keyCopyLink], isEnabled: link != nil,
        message: .copied),
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
    case .copied: return link.map { [.perform(.copy($0))] } ?? []
    case .changed:
      place = links.isEmpty ? 0 : (place + 1) % links.count
      return link.map { [.perform(.encode($0))] } ?? []
    case .closed: return [.close]
    }
  }

  private func picture(in office: Office) -> QRPicture? {
    guard let code, code.text == link else { return nil }
    return QRPicture(code.picture, isOnDark: office.desk.isContrasting)
  }

  private func passages(in office: Office) -> [Passage] {
    guard !links.isEmpty, let one = office[lead] else {
      return [Passage(office[.conversationNone])]
    }
    return [
      office.fact(.contactChannel, office[.channel(links[place].channel)]),
      office.fact(.contactTime, office[.time(one.contact.bestTime)]),
      Passage(links[place].url, style: Style(.accent, bold: true)), .gap,
      Passage(office[.conversationText], style: .quiet),
    ]
  }

  func size(within size: Size, in office: Office) -> Size {
    let width = min(size.width, 60)
    let words = Scroll(passages(in: office)).height(width: width)
    let code = picture(in: office)?.size ?? .zero
    let fits = words + 1 + code.height <= size.height
    return Size(width: width, height: min(size.height, words + (fits ? 1 + code.height : 0)))
  }

  func draw(in rect: Rect, on frame: inout Frame<Message>, in office: Office) {
    let passages = passages(in: office)
    let rows = rect.rows(.cells(Scroll(passages).height(width: rect.width) + 1), .rest)
    frame.draw(Scroll(passages), in: rows[0])
    if let picture = picture(in: office) { frame.draw(picture, in: rows[1]) }
    frame.spoken += passages.map { "\n" + $0.mark + $0.text }.joined()
  }
}

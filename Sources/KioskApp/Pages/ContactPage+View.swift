import Consultation
import Screens
import Terminal

extension ContactPage {
  func view(in lobby: Lobby) -> Frame<Message> {
    var sheet = Sheet(lobby, step: lobby[.contactStep], bindings: bindings(in: lobby))
    if let keys, case .field(let field) = focus {
      draw(row: row, in: sheet.above(keys), on: &sheet)
      sheet.draw(keys, writing: form[field]) { .tapped($0) }
      return sheet.frame
    }
    sheet.title(lobby[.contactTitle])
    sheet.add(Passage(lobby[.contactText], style: .quiet))
    sheet.gap()
    drawButtons(on: &sheet)
    let heights = [4, 4, 4, 4, 4]
    let stack = Stack(heights: heights, focus: row, in: sheet.body)
    for (row, place) in stack.rects.enumerated() {
      guard let place else { continue }
      let box = Rect(
        origin: place.origin, size: Size(width: place.width - 2, height: place.height))
      draw(row: row, in: box, on: &sheet)
    }
    sheet.frame.draw(
      stack.scrollBar,
      in: Rect(x: sheet.body.maxX - 1, y: sheet.body.minY, width: 1, height: sheet.body.height))
    sheet.scrollEdge(of: sheet.body, back: .moved(by: -1), on: .moved(by: 1))
    return sheet.frame
  }

  /// The row of the focus; the buttons keep the last one in sight.
  private var row: Int {
    switch focus {
    case .field(.name): 0
    case .field(.countryCode), .field(.telephone): 1
    case .field(.email): 2
    case .channel: 3
    case .bestTime, .decline, .proceed: 4
    }
  }

  private func draw(row: Int, in place: Rect, on sheet: inout LobbySheet<Message>) {
    let lobby = sheet.lobby
    switch row {
    case 0: draw(.name, lobby[.contactName], hint: lobby[.contactNameHint], in: place, on: &sheet)
    case 1:
      let parts = place.columns(.cells(10), .rest, gap: 1)
      draw(.countryCode, lobby[.contactCode], in: parts[0], on: &sheet, isShort: true)
      let error = problems[.countryCode] ?? problems[.telephone]
      let isNeeded = form.channel != .email
      let hint = lobby[isNeeded ? .contactTelephoneHint : .contactOptional]
      draw(
        .telephone, lobby[.contactTelephone], hint: error == nil ? hint : "", in: parts[1],
        on: &sheet, isShort: true)
      if let error {
        sheet.frame.surface.put(
          "! " + lobby.text(for: error).truncated(to: place.width - 2),
          at: place.origin.moved(y: 3), style: .error)
      }
    case 2:
      draw(
        .email, lobby[.contactEmail],
        hint: lobby[form.channel == .email ? .contactEmailHint : .contactOptional], in: place,
        on: &sheet)
    case 3:
      let labels = Contact.Channel.allCases.map(lobby.words.name(of:))
      let chosen = Contact.Channel.allCases.firstIndex(of: form.channel)
      draw(labels, chosen, lobby[.contactChannel], .channel, in: place, on: &sheet) {
        .chose(.channel(Contact.Channel.allCases[$0]))
      }
    default:
      let labels = Contact.BestTime.allCases.map(lobby.words.name(of:))
      let chosen = Contact.BestTime.allCases.firstIndex(of: form.bestTime)
      draw(labels, chosen, lobby[.contactTime], .bestTime, in: place, on: &sheet) {
        .chose(.time(Contact.BestTime.allCases[$0]))
      }
    }
  }

  private func draw(
    _ field: ContactForm.Field, _ label: String, hint: String = "", in place: Rect,
    on sheet: inout LobbySheet<Message>, isShort: Bool = false
  ) {
    let isFocused = focus == .field(field)
    let error = problems[field].map { sheet.lobby.text(for: $0) }
    // Of boxes side by side the error stands across the row, with no words of its own below.
    let words = isShort && error != nil ? "" : error
    sheet.frame.place(
      Field(label, form[field], isFocused: isFocused, hint: hint, error: words),
      in: place, focused: isFocused
    ) { .focused(.field(field)) }
    if isFocused {
      sheet.frame.showsCursor = true
      sheet.say(label + ": " + form[field].text)
      sheet.say(error ?? hint)
    }
  }

  private func draw(
    _ labels: [String], _ chosen: Int?, _ title: String, _ place: Focus, in rect: Rect,
    on sheet: inout LobbySheet<Message>, message: (Int) -> Message
  ) {
    let rows = rect.rows(.cells(1), .cells(3))
    sheet.frame.surface.put(title, at: rows[0].origin.moved(x: 2))
    sheet.frame.place(
      Segments(labels: labels, chosen: chosen, isFocused: focus == place), in: rows[1],
      focused: focus == place, message: message)
    if focus == place { sheet.say(title + ": " + (chosen.map { labels[$0] } ?? "")) }
  }

  private func drawButtons(on sheet: inout LobbySheet<Message>) {
    let offers = [
      Offer(Focus.decline, sheet.lobby[.decline]), Offer(.proceed, sheet.lobby[.keyContinue]),
    ]
    sheet.frame.place(
      ButtonRow(offers: offers, focus: focus), in: sheet.bottom(3), focused: isAtButton
    ) { .pressed($0) }
    sheet.say(isAtButton ? offers.first { $0.item == focus }?.label ?? "" : "")
  }
}

extension Wording {
  /// The name of a means of contact.
  func name(of channel: Contact.Channel) -> String {
    switch channel {
    case .whatsapp: self[.channelWhatsapp]
    case .call: self[.channelCall]
    case .sms: self[.channelSms]
    case .email: self[.channelEmail]
    }
  }

  /// The name of a part of the day.
  func name(of time: Contact.BestTime) -> String {
    switch time {
    case .any: self[.timeAny]
    case .morning: self[.timeMorning]
    case .afternoon: self[.timeAfternoon]
    case .evening: self[.timeEvening]
    }
  }
}

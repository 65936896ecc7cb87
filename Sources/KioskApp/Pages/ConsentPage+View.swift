import Consultation
import Screens
import Terminal

extension ConsentPage {
  func view(in lobby: Lobby) -> Frame<Message> {
    var sheet = Sheet(lobby, step: lobby[.consentStep], bindings: bindings(in: lobby))
    if let keys {
      drawField(focus, in: sheet.above(keys), on: &sheet)
      let edit = focus == .signature ? form.signature : form.acceptance
      sheet.draw(keys, writing: edit) { .tapped($0) }
      return sheet.frame
    }
    sheet.title(lobby[.consentTitle])
    if lobby.size.height >= 28 { sheet.add(Passage(lobby[.consentText], style: .quiet)) }
    let reach = lobby[.consentReach, ["contact": readBack(in: lobby)]]
    sheet.add(Passage(reach))
    sheet.say(reach)
    sheet.gap()
    drawButtons(on: &sheet)
    let width = sheet.body.width - 2
    let ticks = Consent.Purpose.allCases.map { tick($0, in: lobby) }
    let heights = ticks.map { $0.height(width: width) } + [Field.height, Field.height]
    let stack = Stack(heights: heights, focus: row, in: sheet.body)
    for (row, place) in stack.rects.enumerated() {
      guard let place else { continue }
      let box = Rect(origin: place.origin, size: Size(width: width, height: place.height))
      if row < ticks.count {
        let purpose = Consent.Purpose.allCases[row]
        sheet.frame.place(ticks[row], in: box, focused: focus == .purpose(purpose)) {
          .chose(.ticked(purpose))
        }
        if focus == .purpose(purpose) { sheet.say(text(for: purpose, in: lobby)) }
      } else {
        drawField(row == ticks.count ? .signature : .acceptance, in: box, on: &sheet)
      }
    }
    sheet.frame.draw(
      stack.scrollBar,
      in: Rect(x: sheet.body.maxX - 1, y: sheet.body.minY, width: 1, height: sheet.body.height))
    sheet.scrollEdge(of: sheet.body, back: .moved(by: -1), on: .moved(by: 1))
    return sheet.frame
  }

  /// What was told on the page before, to be looked over once more before it is sent.
  private func readBack(in lobby: Lobby) -> String {
    [
      contact.name, contact.telephone.map(Contact.grouped), contact.email,
      lobby.words.name(of: contact.channel),
    ].compactMap(\.self).joined(separator: " · ")
  }

  private var row: Int {
    switch focus {
    case .purpose(.contact): 0
    case .purpose(.marketing): 1
    case .signature: 2
    case .acceptance, .notice, .decline, .send: 3
    }
  }

  private func text(for purpose: Consent.Purpose, in lobby: Lobby) -> String {
    let isMissing = purpose == .contact && problems.contains(.contactNotTicked)
    return switch purpose {
    case .contact:
      lobby[.consentContact] + (isMissing ? "\n! " + lobby[.consentContactMissing] : "")
    case .marketing: lobby[.consentMarketing]
    }
  }

  private func tick(_ purpose: Consent.Purpose, in lobby: Lobby) -> TickBox {
    TickBox(
      text(for: purpose, in: lobby), isTicked: form.purposes.contains(purpose),
      isFocused: focus == .purpose(purpose))
  }

  private func drawField(_ place: Focus, in box: Rect, on sheet: inout LobbySheet<Message>) {
    let lobby = sheet.lobby
    let isSignature = place == .signature
    let word = ["word": lobby[.consentWord]]
    let label = isSignature ? lobby[.consentSignature] : lobby[.consentAcceptance, word]
    let error = problems.lazy.compactMap { problem -> String? in
      switch problem {
      case .signature(let reason): isSignature ? lobby.text(for: reason) : nil
      case .acceptanceNotTyped: isSignature ? nil : lobby[.consentWordMissing, word]
      case .contactNotTicked: nil
      }
    }.first
    let hint = lobby[isSignature ? .consentSignatureHint : .consentAcceptanceHint]
    sheet.frame.place(
      Field(
        label, isSignature ? form.signature : form.acceptance, isFocused: focus == place,
        hint: hint, error: error),
      in: box, focused: focus == place
    ) { .focused(place) }
    guard focus == place else { return }
    sheet.frame.showsCursor = true
    sheet.say(label)
    sheet.say(error ?? hint)
  }

  private func drawButtons(on sheet: inout LobbySheet<Message>) {
    let offers = [
      Offer(Focus.notice, sheet.lobby[.noticeFull]),
      Offer(.decline, sheet.lobby[.decline]), Offer(.send, sheet.lobby[.consentSend]),
    ]
    sheet.frame.place(
      ButtonRow(offers: offers, focus: focus), in: sheet.bottom(3), focused: isAtButton
    ) { .pressed($0) }
    sheet.say(isAtButton ? offers.first { $0.item == focus }?.label ?? "" : "")
  }
}

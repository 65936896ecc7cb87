import CaseWords
import Casework
import Consultation
import Screens
import Terminal

/// The contact as it should read (the right to rectification); what the visitor wrote stays in the
/// history.
struct ContactDialog: Prompt {
  private let lead: LeadID
  private var name: TextEdit
  private var telephone: TextEdit
  private var email: TextEdit
  private var channel: Contact.Channel
  private var bestTime: Contact.BestTime
  private var focus = Place.name
  private var problem: Contact.Problem?
  private let before: Contact

  private enum Place: CaseIterable, Equatable, Sendable {
    case name, telephone, email, channel, time
  }

  enum Message: Typing, Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case moved(by: Int)
    case turned(by: Int)
    case saved, closed
  }

  init(_ one: Case) {
    lead = one.id
    before = one.contact
    // More than is kept, so that what is too long is told and nothing is cut unseen.
    name = TextEdit(one.contact.name, limit: 2 * Contact.nameLimit)
    telephone = TextEdit(one.contact.telephone ?? "", limit: 60)
    email = TextEdit(one.contact.email ?? "", limit: 2 * Contact.emailLimit)
    channel = one.contact.channel
    bestTime = one.contact.bestTime
  }

  var isWritten: Bool {
    name.text != before.name || telephone.text != before.telephone ?? ""
      || email.text != before.email ?? ""
  }

  func title(in office: Office) -> String { office[.correctTitle] }

  func bindings(in office: Office) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let turns = focus == .channel || focus == .time
    return [
      Binding(.enter, .control("s"), help: office[.keySave], message: .saved),
      Binding(
        strokes: [
          Stroke(.tab, .down, message: .moved(by: 1)),
          Stroke(.backTab, .up, label: "", message: .moved(by: -1)),
        ], help: office[.keyField]),
      Binding(
        strokes: [
          Stroke(.left, message: .turned(by: -1)),
          Stroke(.right, .space, label: "→", message: .turned(by: 1)),
        ], help: office[.keyOther], isEnabled: turns),
      Binding(.escape, help: office[.keyCancel], message: .closed),
    ]
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .typed(let key): edit { _ = $0.apply(key) }
    case .pasted(let text): edit { $0.insert(text) }
    case .moved(let steps): focus = Self.next(focus, by: steps)
    case .turned(let steps):
      if focus == .channel { channel = Self.next(channel, by: steps) }
      if focus == .time { bestTime = Self.next(bestTime, by: steps) }
    case .closed: return [.close]
    case .saved: return save(in: office)
    }
    return []
  }

  private static func next<Value: CaseIterable & Equatable>(
    _ value: Value, by steps: Int
  ) -> Value {
    let all = Array(Value.allCases)
    let here = all.firstIndex(of: value) ?? 0
    return all[(here + steps + all.count) % all.count]
  }

  private mutating func edit(_ change: (inout TextEdit) -> Void) {
    problem = nil
    switch focus {
    case .name: change(&name)
    case .telephone: change(&telephone)
    case .email: change(&email)
    case .channel, .time: break
    }
  }

  private mutating func save(in office: Office) -> [Step] {
    guard let one = office[lead] else { return [.close] }
    do {
      let contact = try Contact(
        name: name.text, countryCode: office.desk.pack.clinic.countryCode,
        telephone: telephone.text, email: email.text, channel: channel, bestTime: bestTime)
      return contact == one.contact ? [.close] : [.close, .record(.contact(contact), of: one)]
    } catch {
      problem = error
      return []
    }
  }

  func size(within size: Size, in office: Office) -> Size {
    Size(width: min(size.width, 60), height: min(size.height, 12))
  }

  func draw(in rect: Rect, on frame: inout Frame<Message>, in office: Office) {
    let rows = rect.rows(.cells(3), .cells(3), .cells(3), .cells(1), .cells(1), .cells(1))
    let fields: [(Place, CasePhrase, TextEdit)] = [
      (.name, .contactName, name), (.telephone, .contactTelephone, telephone),
      (.email, .contactEmail, email),
    ]
    for ((place, label, edit), row) in zip(fields, rows) {
      let field = Field(office[label], edit, isFocused: focus == place)
      let cursor = frame.surface.draw(field, in: row).cursor
      if focus == place { frame.cursor = cursor }
    }
    let choices: [(Place, CasePhrase, CasePhrase)] = [
      (.channel, .contactChannel, .channel(channel)), (.time, .contactTime, .time(bestTime)),
    ]
    for ((place, label, value), row) in zip(choices, rows[3...]) {
      let isHere = focus == place
      frame.surface.put(
        (isHere ? "> " : "  ") + office[label] + ": ← " + office[value] + " →", at: row.origin,
        style: isHere ? .focus : .text)
      if isHere { frame.cursor = row.origin }
    }
    frame.showsCursor = focus != .channel && focus != .time
    if let problem {
      let words = office.text(for: problem)
      frame.surface.put(words.truncated(to: rows[5].width), at: rows[5].origin, style: .error)
      frame.spoken += "\n" + words
    }
  }
}

extension Office {
  /// What is not yet right about a contact, and what helps.
  func text(for problem: Contact.Problem) -> String {
    switch problem {
    case .nameMissing: self[.problemNameMissing]
    case .nameTooLong: self[.problemNameTooLong, problem.values]
    case .telephoneMissing: self[.problemTelephoneMissing]
    case .telephoneNotDigits: self[.problemTelephoneNotDigits]
    case .telephoneTooShort: self[.problemTelephoneTooShort, problem.values]
    case .telephoneTooLong: self[.problemTelephoneTooLong, problem.values]
    case .telephoneNotInUse: self[.problemTelephoneNotInUse]
    case .telephoneBeginsWithOne: self[.problemTelephoneBeginsWithOne]
    case .countryCodeMalformed: self[.problemCountryCode]
    case .emailMissing: self[.problemEmailMissing]
    case .emailMalformed: self[.problemEmailMalformed]
    }
  }
}

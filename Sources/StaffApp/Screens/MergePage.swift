import CaseWords
import Casework
import Consultation
import Screens
import Terminal

/// A case beside others that seem to be the same person's.
struct MergePage: OfficePage {
  let lead: LeadID
  /// Those that seemed to be the same person's when the page was opened.
  private let suggested: [LeadID]
  private var focus = 0

  enum Message: Equatable, Sendable {
    case moved(by: Int)
    /// This case is handled in the other one from now on.
    case merged
    /// The other one is handled in this case.
    case absorbed
    case separated
    case back
  }

  init(_ one: Case, in office: Office) {
    lead = one.id
    suggested = office.files.resembling(one).map(\.id)
  }

  private func others(in office: Office) -> [Case] {
    suggested.compactMap { office[$0] }
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    let others = others(in: office)
    switch message {
    case .moved(let steps):
      focus = min(max(0, focus + steps), max(0, others.count - 1))
      return []
    case .back: return [.back]
    case .merged, .absorbed, .separated: break
    }
    guard let one = office[lead] else { return [.back] }
    if message == .separated { return [.record(.separate, of: one), .back] }
    guard others.indices.contains(focus) else { return [] }
    let other = others[focus]
    return message == .merged
      ? [.record(.duplicate(of: other.id), of: one), .back]
      : [.record(.duplicate(of: one.id), of: other), .back]
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let count = others(in: office).count
    let isMerged = office[lead]?.duplicateOf != nil
    return [
      Binding(.escape, .character("q"), help: office[.keyBack], message: .back),
      Binding(
        .enter, help: office[.keyAbsorb], isEnabled: count > 0 && !isMerged, message: .absorbed),
      Binding(
        .character("m"), label: "m", help: office[.keyMergeInto],
        isEnabled: count > 0 && !isMerged, message: .merged),
      Binding(
        .character("s"), label: "s", help: office[.keySeparate], isEnabled: isMerged,
        message: .separated),
      Binding(
        strokes: [
          Stroke(.left, .character("k"), .up, message: .moved(by: -1)),
          Stroke(.right, .character("j"), .down, message: .moved(by: 1)),
        ], help: office[.keyOther], isEnabled: count > 1),
    ]
  }

  var subject: LeadID? { lead }

  func purpose(in office: Office) -> String { office[.mergeHelp] }

  func view(in office: Office) -> Frame<Message> {
    let others = others(in: office)
    var sheet = Sheet(
      office.desk, title: office[.mergeTitle], place: office.files.me,
      bindings: bindings(in: office))
    guard let one = office[lead], !others.isEmpty else {
      sheet.tell(Passage(office[.mergeNone], style: .quiet))
      return sheet.frame
    }
    let here = min(focus, others.count - 1)
    sheet.tell(
      Passage(
        office[.mergeText, ["number": "\(here + 1)", "count": "\(others.count)"]],
        style: .quiet))
    let halves = sheet.body.columns(.share(1), .share(1), gap: 2)
    for (shown, place) in zip([one, others[here]], halves) {
      sheet.frame.surface.box(place, title: shown.contact.name, titleStyle: .title)
      sheet.frame.draw(Scroll(office.summary(of: shown)), in: place.inset(x: 2, y: 1))
      sheet.say(office.line(of: shown))
    }
    sheet.frame.cursor = halves[1].origin
    return sheet.frame
  }
}

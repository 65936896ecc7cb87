import CaseWords
import Casework
import Consultation
import Screens
import Terminal

/// One case, whole: everything said, advised, agreed to and done, in one scroll.
struct RecordPage: OfficePage {
  let lead: LeadID
  private var offset = 0

  enum Message: Equatable, Sendable {
    case read(Motion)
    case jumped(RecordSection)
    case back
    /// To the record so many rows further down the list.
    case went(by: Int)
    case act(CaseAction)
  }

  init(_ lead: LeadID) { self.lead = lead }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .read(let motion): read(motion, in: office)
    case .jumped(let section):
      read(.lines(row(of: section, in: office) - offset), in: office)
    case .back: return [.back]
    case .went(let rows): return [.turn(by: rows)]
    case .act(let action): return action.steps(on: office[lead], marked: [], in: office)
    }
    return []
  }

  private mutating func read(_ motion: Motion, in office: Office) {
    offset = Scroll(passages(in: office)).offset(
      after: motion, from: offset, in: window(in: office).size)
  }

  private func row(of section: RecordSection, in office: Office) -> Int {
    let before = passages(of: RecordSection.allCases.prefix { $0 != section }, in: office).count
    return Scroll(passages(in: office)).row(of: before, in: window(in: office).size)
  }

  /// The parts of the record, each below its heading.
  private func passages(
    of sections: some Sequence<RecordSection> = RecordSection.allCases, in office: Office
  ) -> [Passage] {
    guard let one = office[lead] else { return [] }
    return sections.flatMap { section in
      let lines = office.says.lines(
        of: section, of: one,
        readers: section == .accesses ? office.files.readers(of: lead) : [],
        folio: { office[$0]?.folio })
      return [.heading(office[section.name])] + lines.map(Passage.init) + [.gap]
    }
  }

  /// The place of the words, below two lines about the case.
  private func window(in office: Office) -> Rect {
    let body = DeskSheet<Message>.body(office.desk, bindings(in: office))
    return body.rows(.cells(3), .rest)[1]
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let digits = RecordSection.allCases.enumerated().map { place, section in
      Stroke(
        .character(Character("\(place + 1)")), label: place == 0 ? "1–7" : "",
        message: Message.jumped(section))
    }
    return [
      Binding(.escape, .character("q"), .left, help: office[.keyBack], message: .back),
      Motion.byLine(office[.keyMove]).map(Message.read),
      Binding(
        strokes: [
          Stroke(.character("J"), message: .went(by: 1)),
          Stroke(.character("K"), message: .went(by: -1)),
        ], help: office[.keyNeighbour]),
      Binding(strokes: digits, help: office[.keySections]),
    ]
      + CaseAction.bindings(in: office, on: office[lead]).map { $0.map(Message.act) } + [
        Motion.toEnds(office[.keyEnds]).map(Message.read),
        Motion.byPage(office[.keyPages]).map(Message.read),
      ]
  }

  func message(for input: Input, in office: Office) -> Message? {
    Motion(input).map(Message.read)
  }

  var subject: LeadID? { lead }

  func purpose(in office: Office) -> String { office[.recordHelp] }
}

extension RecordPage {
  func view(in office: Office) -> Frame<Message> {
    guard let one = office[lead] else {
      return Sheet(
        office.desk, title: office[.recordGone], place: "", bindings: bindings(in: office)
      ).frame
    }
    var sheet = Sheet(
      office.desk, title: "\(one.contact.name) · \(one.folio)",
      place: office.files.me, bindings: bindings(in: office))
    drawState(one, in: sheet.top(1), on: &sheet.frame, office)
    drawSections(in: sheet.top(1), on: &sheet.frame, office)
    sheet.frame.surface.rule(at: sheet.top(1).origin, width: sheet.body.width)
    sheet.frame.draw(Scroll(passages(in: office), offset: offset), in: sheet.body)
    sheet.frame.cursor = sheet.body.origin
    for passage in passages(in: office) where !passage.text.isEmpty {
      sheet.say(passage.mark + passage.text)
    }
    return sheet.frame
  }

  private func drawState(
    _ one: Case, in line: Rect, on frame: inout Frame<Message>, _ office: Office
  ) {
    let words = office.state(of: one)
    frame.surface.put(
      words.truncated(to: line.width), at: line.origin,
      style: one.isBlocked ? .error : Style(.text, bold: true))
    frame.spoken += "\n" + words
  }

  private func drawSections(
    in line: Rect, on frame: inout Frame<Message>, _ office: Office
  ) {
    var x = line.minX
    for (place, section) in RecordSection.allCases.enumerated() {
      let words = "\(place + 1) \(office[section.name])"
      guard x + words.columns <= line.maxX else { break }
      frame.surface.put(words, at: Point(x: x, y: line.minY), style: .quiet)
      frame.regions.append(
        HitRegion(
          Rect(x: x, y: line.minY, width: words.columns, height: 1), .jumped(section)))
      x += words.columns + 2
    }
  }
}

import Casework
import Consultation
import Screens
import Terminal

/// What happened over some weeks, in pictures, each with a sentence that says the same.
struct StatisticsPage: OfficePage {
  private var weeks: Int
  private var numbers: Statistics
  private var offset = 0

  private static let stretches = [4, 12, 52]

  enum Message: Equatable, Sendable {
    case read(Motion)
    case stretched(weeks: Int)
    case back
  }

  init(in office: Office, weeks: Int = 4) {
    self.weeks = weeks
    numbers = Self.count(office, weeks: weeks)
  }

  /// The last weeks, today included.
  private static func count(_ office: Office, weeks: Int) -> Statistics {
    let today = office.desk.today
    let start = today.adding(days: 1 - 7 * weeks)
    return Statistics(
      of: office.files.list.cases, days: start...today,
      concernQuestion: office.desk.pack.catalogue.concern, screens: office.files.screens,
      reached: office.files.reached)
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .read(let motion): read(motion, in: office)
    case .stretched(let weeks):
      self.weeks = weeks
      numbers = Self.count(office, weeks: weeks)
      read(.lines(0), in: office)
    case .back: return [.back]
    }
    return []
  }

  private mutating func read(_ motion: Motion, in office: Office) {
    offset = Scroll(blocks(in: office)).offset(
      after: motion, from: offset, in: window(in: office).size)
  }

  private func window(in office: Office) -> Rect {
    DeskSheet<Message>.body(office.desk, bindings(in: office))
  }

  private func blocks(in office: Office) -> [any Block] {
    Charts(numbers: numbers, office: office).blocks(width: window(in: office).width)
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let here = Self.stretches.firstIndex(of: weeks) ?? 0
    let last = Self.stretches.count - 1
    return [
      Binding(.escape, .character("q"), help: office[.keyBack], message: .back),
      Binding(
        strokes: [
          Stroke(.left, message: .stretched(weeks: Self.stretches[max(0, here - 1)])),
          Stroke(.right, .tab, message: .stretched(weeks: Self.stretches[min(last, here + 1)])),
        ], help: office[.keyStretch]),
      Motion.byLine(office[.keyMove]).map(Message.read),
      Motion.byPage(office[.keyPages]).map(Message.read),
      Motion.toEnds(office[.keyEnds]).map(Message.read),
    ]
  }

  func message(for input: Input, in office: Office) -> Message? {
    Motion(input).map(Message.read)
  }

  func purpose(in office: Office) -> String { office[.statisticsHelp] }

  func view(in office: Office) -> Frame<Message> {
    var sheet = Sheet(
      office.desk, title: office[.statisticsTitle],
      place: office[.statisticsStretch, ["weeks": "\(weeks)"]], bindings: bindings(in: office))
    let blocks = blocks(in: office)
    sheet.frame.draw(Scroll(blocks, offset: offset), in: sheet.body)
    sheet.frame.cursor = sheet.body.origin
    for block in blocks { sheet.say((block as? Passage)?.text ?? "") }
    return sheet.frame
  }
}

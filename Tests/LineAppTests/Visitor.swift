import Consultation
import LineApp

/// Somebody at the keyboard: types lines, and keeps what was typed, said and done as a
/// transcript.
struct Visitor {
  private(set) var conversation: Conversation
  private(set) var transcript: [String] = []
  private(set) var lastEffects: [Conversation.Effect] = []
  /// How far each visit came that was counted.
  private(set) var counted: [[Landmark]] = []

  static let now = Moment(secondsSince1970: 1_795_348_800)
  static let today = CalendarDay(daysSince1970: 20_779)

  init(
    _ language: Language = .es, isDemo: Bool = false, isLent: Bool = false,
    values: [PersonalValue] = []
  ) throws {
    conversation = Conversation(
      pack: try SmallPack.pack(values: values), language: language, kiosk: "lobby", isDemo: isDemo,
      isLent: isLent)
  }

  /// A visitor to whom all this has been typed already.
  init(_ language: Language = .es, typing lines: [String]) throws {
    try self.init(language)
    for line in lines { type(line) }
  }

  /// Types one line, and shows it after `>`.
  mutating func type(_ line: String) {
    transcript.append(line.isEmpty ? ">" : "> \(line)")
    happen(.line(line, now: Self.now, today: Self.today))
  }

  mutating func type(_ lines: [String]) {
    for line in lines { type(line) }
  }

  mutating func happen(_ message: Conversation.Message) {
    lastEffects = conversation.update(message)
    for effect in lastEffects {
      switch effect {
      case .say(let lines): transcript += lines
      case .save(let lead): transcript.append("[save \(lead.contact.name)]")
      case .print(_, let folio): transcript.append("[print \(folio?.description ?? "-")]")
      case .forget(let reached):
        transcript.append("[forget]")
        if !reached.isEmpty { counted.append(reached.landmarks) }
      case .quit: transcript.append("[quit]")
      }
    }
  }

  /// Whether the last thing that happened took all that was said away.
  var hasLeft: Bool { if case .forget? = lastEffects.first { true } else { false } }

  /// What was said last, without what was typed and done.
  var said: [String] {
    lastEffects.flatMap { effect -> [String] in
      if case .say(let lines) = effect { lines } else { [] }
    }
  }

  /// The lead that is to be saved now.
  var lead: Lead? {
    for case .save(let lead) in lastEffects { return lead }
    return nil
  }

  /// Everything since the last call, as one text.
  mutating func told() -> String {
    defer { transcript = [] }
    return transcript.joined(separator: "\n")
  }
}

import Consultation

/// A word that means the same in every step, in both languages.
enum Command: CaseIterable {
  case help, back, `repeat`, why, language, leave

  /// The command that was typed, if the line is one of its words and nothing else.
  init?(_ heard: Heard, in setting: Setting) {
    if heard.text == "?" {
      self = .help
      return
    }
    guard !heard.folded.isEmpty,
      let command = Self.allCases.first(where: { setting.hears($0.word, in: heard.folded) })
    else { return nil }
    self = command
  }

  /// The list of all commands, made from the words that are understood.
  static func help(in setting: Setting) -> [String] {
    [setting[.helpIntro]]
      + allCases.map { setting[$0.meaning, ["word": setting.word($0.word)]] }
      + [setting[.helpStaff]]
  }

  private var word: LinePhrase {
    switch self {
    case .help: .wordHelp
    case .back: .wordBack
    case .repeat: .wordRepeat
    case .why: .wordWhy
    case .language: .wordLanguage
    case .leave: .wordLeave
    }
  }

  private var meaning: LinePhrase {
    switch self {
    case .help: .helpHelp
    case .back: .helpBack
    case .repeat: .helpRepeat
    case .why: .helpWhy
    case .language: .helpLanguage
    case .leave: .helpLeave
    }
  }
}

import Consultation
import Paper
import TakeHome

extension Conversation {
  mutating func hear(_ heard: Heard) -> [Effect] {
    let wasCountingDown = isCountingDown
    isCountingDown = false
    if wasCountingDown, heard.isBlank { return [say([setting[.idleExtended]])] }
    if let command = Command(heard, in: setting) { return obey(command) }
    if let language = setting.languageNamed(by: heard), step.scene.changesLanguageByName {
      return speak(language)
    }
    do {
      return perform(try step.scene.hear(heard, in: setting))
    } catch {
      return [reply([error.sentence(in: setting)])]
    }
  }

  private mutating func obey(_ command: Command) -> [Effect] {
    switch command {
    case .help: return [reply(Command.help(in: setting))]
    case .repeat: return [say([])]
    case .why: return [reply(step.scene.why(in: setting))]
    case .language: return speak(setting.language.other)
    case .back:
      guard let before = step.scene.back(in: setting) else {
        return [reply([setting[.errorNoBack, ["repeat": setting.word(.wordRepeat)]]])]
      }
      // Whoever turns away from the notice was here, and the next one may be somebody else.
      return before == .welcome(Welcome()) ? finish(saying: []) : turn(to: before)
    case .leave: return perform(step.scene.leave(from: step, in: setting))
    }
  }

  private mutating func speak(_ language: Language) -> [Effect] {
    setting.language = language
    return [say([setting[.welcomeLanguage]])]
  }

  private mutating func perform(_ reply: Reply) -> [Effect] {
    switch reply {
    case .stay(let sentences): return [self.reply(sentences)]
    case .go(let next, let sentences): return turn(to: next, saying: sentences)
    case .speak(let language, let next, let sentences):
      setting.language = language
      return turn(to: next, saying: sentences)
    case .save(let lead, let takeHome):
      return turn(to: .saving(Saving(lead: lead, takeHome: takeHome))) + [.save(lead)]
    case .print(let takeHome, let folio):
      guard printing.mayBeAsked else { return [sayPrinting()] }
      printing = .asked
      return [sayPrinting(), .print(takeHome, folio)]
    case .finish(let sentences): return finish(saying: sentences)
    case .quit:
      return [forgetAll(), .quit]
    }
  }

  /// Something was heard of a sheet, for whoever is still here.
  mutating func hear(_ report: PrintReport) -> [Effect] {
    let before = printing
    printing.hear(report)
    return printing == before ? [] : [sayPrinting()]
  }

  private func sayPrinting() -> Effect {
    reply(printing.sentence(in: setting.wording).map { [$0] } ?? [])
  }

  mutating func turn(to next: TalkStep, saying sentences: [String] = []) -> [Effect] {
    step = next
    reached.pass(next.landmark)
    return [say(sentences)]
  }

  /// Says that time runs out, seldom enough to be heard out: at the beginning, at full tens and
  /// at five seconds.
  mutating func countDown(_ secondsLeft: Int) -> [Effect] {
    guard secondsLeft > 0, !isUntouched else { return [] }
    isCountingDown = true
    let isFirst = secondsLeft == setting.pack.limits.countdownSeconds
    guard isFirst || secondsLeft % 10 == 0 || secondsLeft == 5 else { return [] }
    return [reply([setting[.idleCountdown, ["seconds": String(secondsLeft)]]])]
  }

  /// Forgets the visit and welcomes the next visitor, or gives a lent screen back.
  mutating func finish(saying sentences: [String]) -> [Effect] {
    let forget = forgetAll()
    return [forget, setting.isLent ? .quit : say(sentences)]
  }

  /// Makes the value equal to a fresh one.
  ///
  /// - Returns: what the program has to forget, and to count.
  mutating func forgetAll() -> Effect {
    let forget = Effect.forget(reached)
    self = Conversation(
      pack: setting.pack, language: setting.firstLanguage, kiosk: setting.kiosk,
      isDemo: setting.isDemo, isLent: setting.isLent, prints: setting.prints)
    return forget
  }

  /// Whether nothing was said since the welcome.
  var isUntouched: Bool {
    step == .welcome(Welcome()) && setting.language == setting.firstLanguage && !isCountingDown
  }

  /// The sentences, then what the present step says.
  func say(_ sentences: [String]) -> Effect {
    reply(sentences + step.scene.opening(in: setting))
  }

  private func reply(_ sentences: [String]) -> Effect { .say(Sentences.lines(sentences)) }
}

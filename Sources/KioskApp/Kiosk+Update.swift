import Consultation
import Screens
import Terminal

extension Kiosk {
  public mutating func update(_ message: Message) -> [Effect] {
    let before = whereabouts
    let effects = take(message)
    if whereabouts != before {
      reached.pass(whereabouts.landmark)
      doorstep.turn(at: lobby.uptime, irrevocably: whereabouts.isIrrevocable(from: before))
    }
    return effects
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .clock(let now, let today, let uptime):
      lobby.now = now
      lobby.today = today
      lobby.uptime = uptime
      return advance()
    case .input(.resize(let size)):
      lobby.size = size
      return []
    case .saved(let folio, let qr): return keep(folio, qr: qr)
    case .saveFailed:
      if case .visit(var sitting) = stage {
        sitting.saveFailed(at: lobby.uptime)
        stage = .visit(sitting)
      }
      return []
    case .touched:
      _ = idle.notice()
      _ = doorstep.admitsTap(at: lobby.uptime)
      return []
    case .overtaken(let input):
      _ = idle.notice()
      _ = doorstep.admits(input, at: lobby.uptime)
      return []
    case .input(let input):
      let counts = doorstep.admits(input, at: lobby.uptime)
      guard idle.notice(), counts else { return [] }
      return meaning(of: input).map { act(on: $0) } ?? []
    case .intent(let intent):
      let counts = doorstep.admitsTap(at: lobby.uptime)
      guard idle.notice(), counts else { return [] }
      return act(on: intent.meaning)
    }
  }

  private func meaning(of input: Input) -> Meaning? {
    guard lobby.isLargeEnough else { return nil }
    if case .key(let key) = input, let everywhere = everywhere.message(for: key) {
      return .everywhere(everywhere)
    }
    if let help { return help.meaning(of: input).map(Meaning.help) }
    return stage.meaning(of: input, in: lobby)
  }

  private mutating func act(on meaning: Meaning) -> [Effect] {
    switch (meaning, stage) {
    case (.everywhere(let key), _): press(key)
    case (.help(let message), _):
      let isClosed = help?.update(message, over: lobby.content(of: stage.help(in: lobby))) ?? true
      if isClosed { help = nil }
    case (.welcome(let message), .welcome(var page)):
      return page.update(message, in: lobby).map { decide($0) } ?? []
    case (.notice(let message), .notice(var page)):
      let decision = page.update(message, in: lobby)
      stage = .notice(page)
      switch decision {
      case .accepted: stage = .visit(Sitting(in: lobby))
      case .declined: return wipe()
      case nil: break
      }
    case (.visit(let message), .visit(var sitting)):
      let departure = sitting.update(message, in: lobby)
      stage = .visit(sitting)
      return departure.map { leave($0) } ?? []
    case (.stopped(let message), .stopped(var page)):
      let decision = page.update(message, in: lobby)
      stage = .stopped(page)
      switch decision {
      case .corrected(let sitting): stage = .visit(sitting)
      case .finished: return leave(.left)
      case nil: break
      }
    case (.folio(let message), .folio(var page)):
      let isDone = page.update(message, in: lobby) != nil
      stage = isDone ? .goodbye(GoodbyePage(from: lobby.uptime)) : .folio(page)
      return isDone ? [forget()] : []
    case (.goodbye, .goodbye): return wipe()
    case (.welcome, _), (.notice, _), (.visit, _), (.stopped, _), (.folio, _), (.goodbye, _):
      break
    }
    return []
  }

  private mutating func press(_ key: Everywhere) {
    switch key {
    case .help: help = help == nil ? HelpBox() : nil
    case .language: lobby.language = lobby.language.other
    case .contrast: lobby.appearance.isContrasting.toggle()
    case .larger: lobby.appearance.isLarge.toggle()
    }
  }

  private mutating func decide(_ decision: WelcomePage.Decision) -> [Effect] {
    switch decision {
    case .chosen(let language):
      lobby.language = language
      stage = .notice(NoticePage())
      return []
    case .highlighted(let language):
      lobby.language = language
      return []
    case .staff: return [.staff]
    case .quit: return [.quit]
    }
  }

  private mutating func leave(_ departure: Errand) -> [Effect] {
    switch departure {
    case .save(let lead): return [.save(lead)]
    case .ended(let rule):
      if case .visit(let sitting) = stage {
        stage = .stopped(StopPage(rule: rule, sitting: sitting))
      }
      return []
    case .left:
      stage = .goodbye(GoodbyePage(from: lobby.uptime))
      return [forget()]
    }
  }

  private mutating func keep(_ folio: Folio, qr: QRCode?) -> [Effect] {
    guard case .visit(let sitting) = stage, sitting.isSaving else { return [] }
    help = nil
    _ = idle.notice()
    stage = .folio(FolioPage(folio: folio, qr: qr))
    return [forget()]
  }

  /// What is known of the visit goes away, but for how far it came.
  private mutating func forget() -> Effect {
    defer { reached = Reached() }
    return .forget(reached)
  }

  /// Back to the state of a kiosk that nobody has touched.
  private mutating func wipe() -> [Effect] {
    lobby = lobby.untouched
    stage = .welcome(WelcomePage())
    help = nil
    idle = lobby.idleClock
    return [forget()]
  }

  /// What the time that has come means.
  private mutating func advance() -> [Effect] {
    let now = lobby.uptime
    switch stage {
    case .welcome:
      idle = lobby.idleClock
      return []
    case .goodbye(let page): return now >= page.ends ? wipe() : []
    case .visit(var sitting):
      if idle.advance(to: now.milliseconds) { return wipe() }
      let lead = sitting.retry(at: now)
      stage = .visit(sitting)
      return lead.map { [.save($0)] } ?? []
    case .notice, .stopped, .folio: return idle.advance(to: now.milliseconds) ? wipe() : []
    }
  }
}

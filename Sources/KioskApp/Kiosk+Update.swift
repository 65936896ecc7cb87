import Consultation
import Paper
import Screens
import TakeHome
import Terminal

extension Kiosk {
  public mutating func update(_ message: Message) -> [Effect] {
    let before = whereabouts
    defer { turn(from: before) }
    switch message {
    case .clock(let now, let today, let uptime):
      (lobby.now, lobby.today, lobby.uptime) = (now, today, uptime)
      return advance()
    case .input(.resize(let size)):
      lobby.size = size
      return []
    case .saved(let folio, let qr): return keep(folio, qr: qr)
    case .saveFailed:
      failSaving()
      return []
    case .printing(let report): return hear(report)
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
      guard idle.notice(), counts, lobby.isLargeEnough else { return [] }
      guard case .key(let key) = input, let meant = everywhere.message(for: key) else {
        return act(on: .input(input))
      }
      return press(meant)
    case .intent(let intent):
      let counts = doorstep.admitsTap(at: lobby.uptime)
      guard idle.notice(), counts else { return [] }
      switch intent.meaning {
      case .everywhere(let key): return press(key)
      case .page(let message): return act(on: .tap(message))
      }
    }
  }

  /// Where another page came, the way and the doorstep take notice.
  private mutating func turn(from before: Whereabouts) {
    guard whereabouts != before else { return }
    reached.pass(whereabouts.landmark)
    doorstep.turn(at: lobby.uptime, irrevocably: whereabouts.isIrrevocable(from: before))
  }

  /// What is on top answers: the help where it is open, or else the page.
  private mutating func act(on deed: Deed) -> [Effect] {
    guard help == nil else {
      let isClosed = help?.take(deed, in: lobby.content(of: stage.page.help(in: lobby)))
      if isClosed ?? false { help = nil }
      return []
    }
    switch stage {
    case .welcome(var page):
      return (page.take(deed, in: lobby) ?? nil).map { decide($0) } ?? []
    case .notice(var page):
      let decision = page.take(deed, in: lobby) ?? nil
      stage = .notice(page)
      switch decision {
      case .accepted: stage = .visit(Sitting(in: lobby))
      case .declined: return wipe()
      case nil: break
      }
    case .visit(var sitting):
      let step = sitting.page.take(deed, in: lobby) ?? nil
      let errand = step.flatMap { sitting.follow($0, in: lobby) }
      stage = .visit(sitting)
      return errand.map { leave($0) } ?? []
    case .stopped(var page):
      let decision = page.take(deed, in: lobby) ?? nil
      stage = .stopped(page)
      switch decision {
      case .corrected(let sitting), .learning(let sitting): stage = .visit(sitting)
      case .finished: return leave(.left)
      case nil: break
      }
    case .folio(var page):
      let decision = page.take(deed, in: lobby) ?? nil
      stage = .folio(page)
      return decision.map { follow($0, of: page) } ?? []
    case .goodbye(var page):
      // Whatever means anything here means that somebody is there.
      return page.take(deed, in: lobby) == nil ? [] : wipe()
    }
    return []
  }

  private mutating func press(_ key: Everywhere) -> [Effect] {
    switch key {
    case .help: help = help == nil ? HelpBox() : nil
    case .language: lobby.language = lobby.language.other
    case .contrast: lobby.appearance.isContrasting.toggle()
    case .larger: lobby.appearance.isLarge.toggle()
    }
    return []
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
    case .lines: return [.lines]
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
    case .print(let takeHome): return print(takeHome, nil)
    case .left:
      stage = .goodbye(GoodbyePage(from: lobby.uptime))
      return [forget()]
    }
  }

  private mutating func failSaving() {
    guard case .visit(var sitting) = stage else { return }
    sitting.saveFailed(at: lobby.uptime)
    stage = .visit(sitting)
  }

  private mutating func keep(_ folio: Folio, qr: QRCode?) -> [Effect] {
    guard case .visit(let sitting) = stage, sitting.isSaving else { return [] }
    help = nil
    _ = idle.notice()
    let takeHome = lobby.printing.isPossible ? TakeHome(sitting.visit, by: lobby.pack) : nil
    stage = .folio(FolioPage(folio: folio, qr: qr, takeHome: takeHome))
    return [forget()]
  }

  private mutating func follow(_ choice: FolioPage.Choice, of page: FolioPage) -> [Effect] {
    switch choice {
    case .finish:
      stage = .goodbye(GoodbyePage(from: lobby.uptime))
      return [forget()]
    case .print: return page.takeHome.map { print($0, page.folio) } ?? []
    case .folio, .code: return []
    }
  }

  private mutating func hear(_ report: PrintReport) -> [Effect] {
    lobby.printing.hear(report)
    return []
  }

  private mutating func print(_ takeHome: TakeHome, _ folio: Folio?) -> [Effect] {
    guard lobby.printing.mayBeAsked else { return [] }
    lobby.printing = .asked
    return [.print(takeHome, folio)]
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

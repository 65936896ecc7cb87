import Consultation

extension Sitting {
  /// Whether a lead waits to be kept.
  var isSaving: Bool { if case .saving = screen { true } else { false } }

  /// When a lead that could not be kept is to be tried again.
  var nextWake: Uptime? {
    if case .saving(let page) = screen { page.nextTry } else { nil }
  }

  /// The lead could not be kept; it is tried again in a few seconds.
  mutating func saveFailed(at now: Uptime) {
    guard case .saving(var page) = screen else { return }
    page.fail(at: now)
    screen = .saving(page)
  }

  /// The lead to try again, once its time has come.
  mutating func retry(at now: Uptime) -> Lead? {
    guard let time = nextWake, now >= time else { return nil }
    return retryNow()
  }

  mutating func retryNow() -> Lead? {
    guard case .saving(var page) = screen else { return nil }
    page.retry()
    screen = .saving(page)
    return page.lead
  }

  mutating func submit(in lobby: Lobby) -> Errand? {
    guard case .consent(let page) = screen, let word = page.form.acceptedWord(in: lobby) else {
      return nil
    }
    setAside()
    let lead = try? visit.lead(
      accepting: word, by: lobby.pack, in: lobby.language, at: lobby.now, kiosk: lobby.kiosk)
    guard let lead else { return nil }
    open(.saving(SavingPage(lead: lead)))
    return .save(lead)
  }
}

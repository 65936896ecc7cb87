import Consultation

extension Sitting {
  /// The page of a lead that waits to be kept.
  private var saving: SavingPage? { page as? SavingPage }

  /// Whether a lead waits to be kept.
  var isSaving: Bool { saving != nil }

  /// When a lead that could not be kept is to be tried again.
  var nextWake: Uptime? { saving?.nextTry }

  /// The lead could not be kept; it is tried again in a few seconds.
  mutating func saveFailed(at now: Uptime) {
    guard var saving else { return }
    saving.fail(at: now)
    page = saving
  }

  /// The lead to try again, once its time has come.
  mutating func retry(at now: Uptime) -> Lead? {
    guard let time = nextWake, now >= time else { return nil }
    return retryNow()
  }

  mutating func retryNow() -> Lead? {
    guard var saving else { return nil }
    saving.retry()
    page = saving
    return saving.lead
  }

  mutating func submit(accepting word: String, in lobby: Lobby) -> Errand? {
    page.setAside(in: &visit)
    let lead = try? visit.lead(
      accepting: word, by: lobby.pack, in: lobby.language, at: lobby.now, kiosk: lobby.kiosk)
    guard let lead else { return nil }
    open(SavingPage(lead: lead))
    return .save(lead)
  }
}

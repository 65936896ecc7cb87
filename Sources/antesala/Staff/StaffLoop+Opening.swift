import Consultation
import CursesTerminal
import LeadStore
import Logging
import StaffApp
import Terminal

/// From a passphrase to the cases, and what others write meanwhile.
extension StaffLoop {
  mutating func unlock(_ name: String, _ passphrase: String) -> End? {
    show()
    isForgetting = true
    do throws(LeadStoreError) {
      let key = try StaffKey.open(
        in: folder, name: name.isEmpty ? nil : name, passphrase: passphrase,
        from: isGuest ? .lobby : .desk, at: ClockReading(moment: .now))
      guard !key.mustChangePassphrase else {
        return tell(.unlockFailed(Trouble(.oneTimePassphrase)))
      }
      let opened = try StaffSession(folder, key: key)
      session = opened
      let opening = Opening(opened.reader)
      session?.seen = opening.last
      self.opening = opening
      return tell(.unlocked(by: opened.name))
    } catch .passphraseWrong(let seconds) {
      return perform(console.update(clock)) ?? tell(.refused(waitSeconds: Int(seconds)))
    } catch .passphraseTooSoon(let seconds) {
      return perform(console.update(clock)) ?? tell(.tooSoon(waitSeconds: Int(seconds)))
    } catch {
      return tell(.unlockFailed(Trouble(error)))
    }
  }

  /// All cases are told; what remains to be told is what else was met on the way.
  mutating func endOpening() -> End? {
    let unreadable = opening?.unreadable ?? []
    opening = nil
    return tellUnreadable(unreadable) ?? tellVisits() ?? tellUnrecorded()
  }

  private mutating func tellUnreadable(_ errors: [LeadStoreError]) -> End? {
    guard let first = errors.first else { return nil }
    for error in errors.prefix(20) {
      session?.log.error("an entry could not be read", metadata: ["reason": "\(error)"])
    }
    return tell(
      .failed(Trouble(.someUnreadable, detail: "\(errors.count) unreadable; \(first)")))
  }

  /// Tells whoever reads that this is not on record yet.
  private mutating func tellUnrecorded() -> End? {
    guard session?.ledger.waiting.isEmpty == false else { return nil }
    return tell(.failed(Trouble(.troubleUnrecorded)))
  }

  /// Tells the console how far visits came, a year back.
  private mutating func tellVisits() -> End? {
    do throws(LeadStoreError) {
      let visits = try folder.journal().visits(
        from: CalendarDay.today.adding(days: -365), to: .today)
      return tell(.reached(visits.byDay, screens: Landmark.allCases.map(\.rawValue)))
    } catch {
      session?.log.warning("visits could not be read", metadata: ["reason": "\(error)"])
      return nil
    }
  }

  /// Locks, because the key in hand no longer opens what comes now.
  private mutating func unlockAnew() {
    close()
    console = StaffConsole(
      pack: pack, language: console.language, staff: staff, demoPassphrase: demoPassphrase,
      exports: exports.place, now: .now, wall: Zone.wall, uptime: .now)
    _ = console.update(.input(.resize(screen.size)))
    _ = tell(.unlockFailed(Trouble(.keyChanged)))
    screen.repaint()
  }

  /// Tells the console what others have written since.
  mutating func lookForNews() {
    guard let session, console.isOpen else { return }
    do throws(LeadStoreError) {
      if try session.ledger.catchUp() { session.log.info("accesses that had waited are recorded") }
      guard try session.reader.lastSeq() > session.seen else { return }
      var items: [JournalItem] = []
      for batch in session.reader.batches(after: session.seen) {
        items += batch.items
        self.session?.seen = batch.seq
      }
      guard !items.holdsRotation else { return unlockAnew() }
      let news: [StaffConsole.Message] = [
        .arrived(items.records), .happened(items.happenings), .accesses(items.accesses),
        .erased(items.erased),
      ]
      for message in news { _ = tell(message) }
    } catch {
      session.log.warning("the journal could not be looked at", metadata: ["reason": "\(error)"])
    }
  }
}

import Consultation
import Glibc
import LeadStore
import Logging

/// Where confirmed leads go: seals, appends, and answers only when the lead is on the disk.
final class LeadVault {
  private let writer: JournalWriter
  let folder: DataFolder
  private let clinic: Clinic
  private let isDemo: Bool
  let log: Logger
  /// The lead under way and its names, fixed before the first try.
  private var pending: (lead: Lead, ticket: Ticket)?

  /// - Throws: where leads could not be kept, before any visitor is asked anything.
  init(_ folder: DataFolder, clinic: Clinic, isDemo: Bool) throws(Failure) {
    self.folder = folder
    writer = try withStore { () throws(LeadStoreError) in try JournalWriter(folder) }
    self.clinic = clinic
    self.isDemo = isDemo
    let file = LogFile(path: folder.logPath + "/antesala.log")
    log = Logger(label: "antesala") { _ in file }
    log.info("kiosk started", metadata: ["device": "\(writer.device)"])
  }

  /// Keeps a lead; `nil` where it could not be kept this time. The same lead may be tried again
  /// and is kept once.
  func keep(_ lead: Lead) -> Folio? {
    do throws(LeadStoreError) {
      let ticket = try ticket(for: lead)
      let receipt = try writer.append(lead, ticket: ticket, at: .now)
      if !receipt.isWitnessed { log.warning("a lead is kept, its witness is not") }
      pending = nil
      return receipt.folio
    } catch {
      if case .folioTaken = error { pending = nil }
      log.error("a lead could not be kept", metadata: ["reason": "\(error)"])
      return nil
    }
  }

  /// Lets go of what is held of a visitor, a lead that was not kept included, and counts how far
  /// the visit came.
  func forget(counting reached: Reached) {
    pending = nil
    guard !reached.isEmpty else { return }
    do throws(LeadStoreError) {
      try writer.count(screens: reached.landmarks.map(\.rawValue), on: .today)
    } catch {
      log.warning("a visit could not be counted", metadata: ["reason": "\(error)"])
    }
  }

  private func ticket(for lead: Lead) throws(LeadStoreError) -> Ticket {
    if let pending, pending.lead == lead { return pending.ticket }
    let ticket = try writer.newTicket(now: .now)
    pending = (lead, ticket)
    return ticket
  }

  /// A link that opens a conversation with the clinic about a folio, and nothing personal.
  ///
  /// In capitals wherever case does not matter (scheme and host, RFC 3986, 6.2.2.1): they take fewer
  /// modules, 29 a side in place of 33.
  func link(_ folio: Folio) -> String {
    "HTTPS://WA.ME/\(clinic.whatsappDigits)?text=\(isDemo ? "DEMO" : "FOLIO")%20\(folio)"
  }
}

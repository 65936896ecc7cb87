import Casework
import Consultation
import LeadFormats
import StaffApp

/// What leaves the store in the clear: always an access entry first.
extension StaffLoop {
  mutating func export(_ wish: StaffConsole.Export) -> End? {
    guard let session else { return nil }
    let message = Self.outcome {
      let edition = Edition(pack: pack, language: console.language, madeAt: .now)
      let format = LeadFormat(rawValue: wish.format.rawValue) ?? .json
      let cases = wish.leads.compactMap { console[$0] }
      try session.note(.exported, of: wish.leads, because: wish.reason)
      return .exported(path: try exports.write(format, cases, in: edition))
    }
    return tell(message)
  }

  mutating func document(_ lead: LeadID) -> End? {
    guard let session, let found = console[lead] else { return nil }
    let message = Self.outcome {
      let document = PersonDocument(
        found, pack: pack, accesses: console.accesses, made: .today, folios: console.cases.folios,
        day: Zone.day)
      try session.note(.handedOver, of: [lead])
      return .documented(path: try exports.write(document: document.text, of: found))
    }
    return tell(message)
  }

  private static func outcome(
    _ body: () throws -> StaffConsole.Outcome
  ) -> StaffConsole.Message {
    do {
      return .done(try body())
    } catch {
      return .failed(Trouble(leaving: error))
    }
  }
}

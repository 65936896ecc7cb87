import Casework
import Consultation
import LeadFormats
import StaffApp

/// What leaves the store in the clear: always an access entry first.
extension StaffLoop {
  mutating func export(_ wish: StaffConsole.Export) -> End? {
    guard let session else { return nil }
    let message = Self.outcome {
      let folder = try exports.folder(of: folder)
      let format = LeadFormat(wish.format)
      let edition = Edition(
        pack: pack, language: console.language, withByteOrderMark: true, madeAt: .now,
        wall: Zone.wall, past: PastExports(in: format, console.accesses))
      let departure = Departure(of: console.persons(of: wish.leads), as: format)
      try session.note(
        .exported, of: departure.leads, about: format.rawValue, because: wish.reason)
      return .exported(
        path: try folder.write(format, departure, in: edition),
        leftOut: departure.unreachable.count)
    }
    return tell(message)
  }

  mutating func document(_ lead: LeadID) -> End? {
    guard let session, let found = console[lead] else { return nil }
    let message = Self.outcome {
      let folder = try exports.folder(of: folder)
      let document = PersonDocument(
        found, pack: pack, accesses: console.accesses, made: .today, folios: console.cases.folios,
        day: Zone.wall.day)
      try session.note(.handedOver, of: [lead])
      return .documented(path: try folder.write(document: document.text, of: found))
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

extension LeadFormat {
  /// The format that the console calls so.
  init(_ format: StaffConsole.Export.Format) {
    self =
      switch format {
      case .csv: .csv
      case .json: .json
      case .vcard: .vcard
      case .vcard3: .vcard3
      case .icalendar: .icalendar
      case .fhir: .fhir
      }
  }
}

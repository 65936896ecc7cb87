import Casework
import Consultation
import LeadFormats
import StaffApp

/// What leaves the store in the clear, by the same way as from the command line.
extension StaffLoop {
  mutating func export(_ wish: StaffConsole.Export) -> End? {
    guard let session else { return nil }
    let message = Self.outcome {
      let (path, departure) = try wayOut(session).export(
        console.persons(of: wish.leads), as: wish.format, because: wish.reason,
        in: console.language, withByteOrderMark: true,
        to: try ExportTarget(
          in: try exports.folder(of: folder), name: "leads-\(CalendarDay.today)",
          suffix: wish.format.fileExtension))
      return .exported(path: path, leftOut: departure.unreachable.count)
    }
    return tell(message)
  }

  mutating func document(_ lead: LeadID) -> End? {
    guard let session, let found = console[lead] else { return nil }
    let message = Self.outcome {
      .documented(
        path: try wayOut(session).document(
          of: found, among: console.cases,
          to: try ExportTarget(
            in: try exports.folder(of: folder), name: "\(found.folio)", suffix: "txt")))
    }
    return tell(message)
  }

  private func wayOut(_ session: StaffSession) -> WayOut {
    WayOut(pack: pack, accesses: console.accesses, witness: session)
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

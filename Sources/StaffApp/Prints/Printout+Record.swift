public import Casework
public import Consultation
import Terminal

extension Printout {
  /// One case, whole, as its page shows it; who saw it is asked for apart.
  ///
  /// - Parameter folios: of further records of the person, to say where it is handled.
  public func record(_ one: Case, folios: [LeadID: Folio] = [:]) -> String {
    var office = office
    office.folios = folios
    let sections = RecordPage.Section.allCases.filter { $0 != .accesses }.map { section in
      let lines = office.passages(of: section, of: one).flatMap { passage in
        (passage.mark + passage.text).split(separator: "\n").map { "  \($0)\n" }
      }
      return "\n\(office[section.name])\n" + lines.joined()
    }
    return "\(one.folio)  \(office.state(of: one))\n" + sections.joined() + unreviewed
  }

  private var unreviewed: String {
    office.desk.review == nil ? "\n\(office[.listUnreviewed])\n" : ""
  }
}

public import Casework
public import Consultation

extension Printout {
  /// One case, whole, as its page shows it; who saw it is asked for apart.
  ///
  /// - Parameters:
  ///   - person: whose record it is, where they have several.
  ///   - folios: of the records that its history may name.
  public func record(_ one: Case, as person: Person? = nil, folios: [LeadID: Folio] = [:])
    -> String
  {
    let sections = RecordSection.allCases.filter { $0 != .accesses }.map { section in
      let lines = says.lines(of: section, of: one, folio: { folios[$0] }).flatMap { line in
        (line.mark + line.text).split(separator: "\n").map { "  \($0)\n" }
      }
      return "\n\(says[section.name])\n" + lines.joined()
    }
    let state = says.state(of: one, as: person ?? Person(one))
    return "\(one.folio)  \(state)\n" + sections.joined() + unreviewed
  }

  private var unreviewed: String {
    says.review == nil ? "\n\(says[.listUnreviewed])\n" : ""
  }
}

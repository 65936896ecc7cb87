import Consultation

/// Where an editor draws the decisions of a model, and what they rest on.
///
/// Decisions stand in a row at the top, answers in rows below them. Sources are left to the text.
struct DecisionDiagram {
  private let model: DecisionModel
  private static let size = (width: 240, height: 60)
  private static let gap = (across: 30, down: 60)
  /// Editors show the name of the model over what stands higher.
  private static let head = 160

  init(_ model: DecisionModel) { self.model = model }

  var element: XMLElement {
    let decisions = model.tables.enumerated().map { place, table in
      shape("decision_\(table.treatment.id.spelled)", at: position(place, row: 0))
    }
    let perRow = max(model.tables.count, 1)
    let inputs = model.inputs.enumerated().map { place, input in
      shape("input_\(input.name)", at: position(place % perRow, row: 2 + place / perRow))
    }
    let edges = model.tables.enumerated().flatMap { place, table in
      table.inputs.map { input -> XMLElement in
        let from = model.inputs.firstIndex(of: input) ?? 0
        let start = position(from % perRow, row: 2 + from / perRow)
        let end = position(place, row: 0)
        let middle = Self.size.width / 2
        return XMLElement(
          "dmndi:DMNEdge",
          [
            ("id", "edge_\(table.treatment.id.spelled)_\(input.name)"),
            ("dmnElementRef", "need_\(table.treatment.id.spelled)_\(input.name)"),
          ],
          [
            waypoint(start.x + middle, start.y),
            waypoint(end.x + middle, end.y + Self.size.height),
          ])
      }
    }
    return XMLElement(
      "dmndi:DMNDI", [],
      [
        XMLElement(
          "dmndi:DMNDiagram", [("id", "diagram"), ("name", model.pack.identity.id)],
          decisions + inputs + edges)
      ])
  }

  private func position(_ column: Int, row: Int) -> (x: Int, y: Int) {
    (
      60 + column * (Self.size.width + Self.gap.across),
      Self.head + row * (Self.size.height + Self.gap.down)
    )
  }

  private func shape(_ id: String, at place: (x: Int, y: Int)) -> XMLElement {
    XMLElement(
      "dmndi:DMNShape", [("id", "shape_\(id)"), ("dmnElementRef", id)],
      [
        XMLElement(
          "dc:Bounds",
          [
            ("height", "\(Self.size.height)"), ("width", "\(Self.size.width)"),
            ("x", "\(place.x)"), ("y", "\(place.y)"),
          ])
      ])
  }

  private func waypoint(_ x: Int, _ y: Int) -> XMLElement {
    XMLElement("di:waypoint", [("x", "\(x)"), ("y", "\(y)")])
  }
}

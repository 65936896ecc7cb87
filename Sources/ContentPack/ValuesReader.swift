import Consultation

/// Reads what may matter to a visitor, and what answers it.
struct ValuesReader {
  private(set) var values: [PersonalValue] = []

  init(_ list: YAMLNode?) {
    for node in list?.items(atMost: 6, .value) ?? [] {
      let fields = node.fields(["id", "by"])
      guard let id = node.required("id", in: fields)?.id(PersonalValue.self),
        let measure = node.required("by", in: fields)?.choice(PersonalValue.Measure.self)
      else { continue }
      if values.contains(where: { $0.id == id }) {
        node.report(.name(.twice(.value, id.text)))
        continue
      }
      values.append(PersonalValue(id, by: measure))
    }
  }

  /// Those that each alternative has a text about.
  var told: [ValueID] { values.filter { $0.measure == .told }.map(\.id) }
}

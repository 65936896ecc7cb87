import Consultation

/// Reads what is told of an alternative for deciding about it.
struct ProspectsReader {
  let sources: Set<SourceID>
  /// The values that every alternative tells about.
  let values: [ValueID]

  /// - Parameters:
  ///   - told: the sources of the three texts.
  ///   - figures: how many people; none where left out.
  func prospects(_ told: YAMLNode, figures: YAMLNode? = nil) -> Prospects {
    let sides = told.fields(Prospects.Side.allCases.map(\.rawValue) + ["values"])
    var known: [Prospects.Side: [SourceID]] = [:]
    for side in Prospects.Side.allCases {
      known[side] = SourceList(known: sources).read(told.required(side.rawValue, in: sides))
    }
    return Prospects(
      sources: known,
      figures: figures?.items(atMost: 20, .figure).compactMap(figure) ?? [],
      values: valued(sides["values"], at: told))
  }

  /// The sources of what is told by each value; reports what is missing and what nobody asks.
  private func valued(_ node: YAMLNode?, at told: YAMLNode) -> [ValueID: [SourceID]] {
    var known: [ValueID: [SourceID]] = [:]
    for (key, list) in node?.entries() ?? [] {
      guard let id = key.id(PersonalValue.self) else { continue }
      if !values.contains(id) { key.report(.name(.unknown(.value, id.text))) }
      known[id] = SourceList(known: sources).read(list)
    }
    for id in values where known[id] == nil { (node ?? told).report(.treatment(.valueUntold(id))) }
    return known
  }

  private func figure(_ node: YAMLNode) -> Figure? {
    let fields = node.fields(["id", "of", "with", "without", "certainty", "sources"])
    func required(_ name: String) -> YAMLNode? { node.required(name, in: fields) }
    guard let id = required("id")?.id(Figure.self),
      let side = required("of")?.choice(Prospects.Side.self),
      let with = required("with").flatMap(people),
      let certainty = required("certainty")?.choice(Figure.Certainty.self)
    else { return nil }
    guard side != .unknown else {
      fields["of"]?.report(.treatment(.figureOfUnknown))
      return nil
    }
    return Figure(
      id: id, side: side, with: with, without: fields["without"].flatMap(people),
      certainty: certainty, sources: SourceList(known: sources).read(required("sources")))
  }

  /// People of 100.
  private func people(_ node: YAMLNode) -> ClosedRange<Int>? {
    guard let range = node.range() else { return nil }
    guard range.upperBound <= 100 else {
      node.report(.treatment(.moreThanHundred))
      return nil
    }
    return range
  }
}

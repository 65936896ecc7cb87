import Consultation

/// How much each value matters, one after another; then what is told of the alternatives by it.
struct ValuesTalk: Scene {
  let visit: Visit
  /// The value that is asked about.
  var place = 0

  private func value(in setting: Setting) -> PersonalValue { setting.pack.catalogue.values[place] }

  func opening(in setting: Setting) -> [String] {
    let name = setting.wording.name(value(in: setting).id)
    return (place == 0 ? [setting[.valuesChange]] : [])
      + [setting[.valuesAsk, ["value": name]], setting[.valuesSkip]]
  }

  func why(in setting: Setting) -> [String] { [setting[.valuesWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    var weighed = visit
    let id = value(in: setting).id
    if heard.isBlank {
      weighed.weights[id] = nil
    } else {
      guard heard.isWhole, let weight = heard.number, PersonalValue.weights.contains(weight) else {
        throw .notInRange(PersonalValue.weights)
      }
      weighed.weights[id] = weight
    }
    guard place + 1 == setting.pack.catalogue.values.count else {
      return .go(.values(ValuesTalk(visit: weighed, place: place + 1)))
    }
    return .go(.results(Results(visit: weighed)), saying: setting.comparison(of: weighed))
  }

  func back(in setting: Setting) -> TalkStep? {
    place == 0
      ? .results(Results(visit: visit)) : .values(ValuesTalk(visit: visit, place: place - 1))
  }
}

extension Setting {
  /// What is told of each alternative, by what matters most first.
  fileprivate func comparison(of visit: Visit) -> [String] {
    let assessment = visit.assessment(by: pack)
    guard let comparison = Comparison(assessment, in: pack.catalogue, by: visit.weights) else {
      return []
    }
    return comparison.rows.flatMap { row -> [String] in
      let name = wording.name(row.value.id)
      let heading =
        row.weight.map { self[.valuesWeight, ["value": name, "weight": String($0)]] }
        ?? self[.valuesUnweighed, ["value": name]]
      return [heading]
        + comparison.alternatives.flatMap { alternative in
          PlainText.split(
            self[
              .valuesTold,
              [
                "name": wording.name(alternative),
                "text": wording.text(
                  of: alternative, by: row.value, uses: assessment.uses(of: alternative)),
              ]])
        }
    }
  }
}

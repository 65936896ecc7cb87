import Consultation

extension Wording {
  subscript(phrase: BookPhrase) -> String { self[phrase.rawValue] }

  subscript(phrase: BookPhrase, values: [String: String]) -> String {
    self[phrase.rawValue, values]
  }

  /// A test in words, as in *from 18 to 21*.
  func text(for test: UnaryTest, of question: QuestionID) -> String {
    switch test {
    case .anything: self[.anything]
    case .option(let option): name(option, of: question)
    case .number(let interval): text(for: interval) { "\($0)" }
    case .elapsed(let interval):
      self[
        .ago,
        [
          "time": text(for: interval) { bound in
            count("\(bound.amount)", bound.unit, isOne: bound.amount == 1)
          }
        ]]
    case .anyOf(let tests): either(tests.map { text(for: $0, of: question) })
    case .not(let test): self[.otherThan, ["answer": text(for: test, of: question)]]
    }
  }

  /// Several answers, any of which will do.
  private func either(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return self[.either, ["answers": texts.dropLast().joined(separator: "; "), "last": last]]
  }

  private func text<Bound>(
    for interval: UnaryTest.Interval<Bound>, _ text: (Bound) -> String
  ) -> String {
    switch (interval.lower, interval.upper) {
    case (nil, nil): self[.anything]
    case (let lower?, nil): self.text(atLeast: lower, text)
    case (nil, let upper?): self.text(atMost: upper, text)
    case (let lower?, let upper?):
      if lower.isIncluded, upper.isIncluded {
        lower.value == upper.value
          ? self[.exactly, ["value": text(lower.value)]]
          : self[.between, ["from": text(lower.value), "to": text(upper.value)]]
      } else {
        self[
          .both, ["from": self.text(atLeast: lower, text), "to": self.text(atMost: upper, text)]]
      }
    }
  }

  private func text<Bound>(
    atLeast end: UnaryTest.Interval<Bound>.End, _ text: (Bound) -> String
  ) -> String {
    self[end.isIncluded ? .atLeast : .moreThan, ["value": text(end.value)]]
  }

  private func text<Bound>(
    atMost end: UnaryTest.Interval<Bound>.End, _ text: (Bound) -> String
  ) -> String {
    self[end.isIncluded ? .atMost : .lessThan, ["value": text(end.value)]]
  }

  /// When a wait ends, as its rule states it.
  func text(for end: WaitEnd) -> String {
    switch end {
    case .event(let event): self[.untilEvent, ["event": until(event)]]
    case .period(let period, let question):
      self[.untilPeriod, ["time": text(for: period), "question": short(question)]]
    }
  }

  /// A status as whoever answers for the rules calls it.
  func text(for status: Status) -> String {
    switch status {
    case .suitable: self[.statusSuitable]
    case .clearance: self[.statusClearance]
    case .wait: self[.statusWait]
    case .contraindicated: self[.statusContraindicated]
    }
  }

  /// What a rule rests on, as visitors read it.
  func text(for strength: Rule.Strength) -> String { self["ui.strength.\(strength.rawValue)"] }
}

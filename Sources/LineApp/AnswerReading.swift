import Consultation

/// What a typed line answers to a question.
extension Setting {
  /// The answer that was meant, in its canonical form.
  ///
  /// - Throws: why the line is no answer to the question.
  func answer(_ heard: Heard, to question: Question) throws(Misheard) -> Answer {
    let answer =
      hears(.wordUnknown, in: heard.folded)
      ? .unknown : try reading(heard, of: question)
    do {
      return try question.accept(answer)
    } catch {
      throw misheard(error, of: question)
    }
  }

  private func reading(_ heard: Heard, of question: Question) throws(Misheard) -> Answer {
    switch question.kind {
    case .number(let range):
      guard heard.isWhole, let number = heard.number ?? years(heard) else {
        throw .notInRange(range)
      }
      return .number(number)
    case .one(let options):
      let number = try menu(of: question).choice(heard, in: self)
      return number <= options.count ? .one(options[number - 1].id) : .unknown
    case .many: return try several(heard, of: question)
    case .elapsed(let units):
      do throws(ElapsedReading.Failure) {
        return .elapsed(try ElapsedReading(setting: self, units: units).period(heard))
      } catch {
        throw error == .vague ? .vague(units) : .notElapsed(units)
      }
    }
  }

  /// A number followed by *years*, as an age is often told.
  private func years(_ heard: Heard) -> Int? {
    let words = heard.folded.split(separator: " ")
    guard heard.isPlain, words.count == 2, hears(.wordYears, in: String(words[1])) else {
      return nil
    }
    return Heard.number(words[0])
  }

  private func several(_ heard: Heard, of question: Question) throws(Misheard) -> Answer {
    let menu = menu(of: question)
    let options = question.numberedOptions
    let refusal = Misheard.notSeveral(low: menu.low, high: menu.high)
    guard !heard.isBlank else { throw refusal }
    if hears(.wordNone, in: heard.folded) { return .many([]) }
    var numbers: [Int] = []
    if let one = try? menu.choice(heard, in: self), !hears(.wordGoOn, in: heard.folded) {
      numbers = [one]
    } else {
      let words = heard.text.split { " ,;.".contains($0) }
      for word in words where !hears(.wordFiller, in: Heard.folded(String(word))) {
        guard let number = Heard.number(word) else { throw refusal }
        guard (menu.low...menu.high).contains(number) else {
          throw .noChoice(number, low: menu.low, high: menu.high)
        }
        if !numbers.contains(number) { numbers.append(number) }
      }
    }
    guard !numbers.isEmpty else { throw refusal }
    let alone = numbers.first { number in
      number == 0 || number > options.count || options[number - 1].isExclusive
    }
    if let alone, numbers.count > 1 { throw .standsAlone(alone) }
    if numbers.contains(where: { $0 > options.count }) { return .unknown }
    return .many(numbers.filter { $0 > 0 }.map { options[$0 - 1].id })
  }

  private func misheard(_ problem: AnswerProblem, of question: Question) -> Misheard {
    let menu = menu(of: question)
    switch (problem, question.kind) {
    case (.unknownNotOffered, _): return .unknownNotOffered
    case (.outOfRange(let range), _): return .notInRange(range)
    case (.tooLongAgo, .elapsed(let units)): return .tooLongAgo(units)
    case (.exclusiveOption(let option), _):
      let place = question.numberedOptions.firstIndex { $0.id == option }
      return .standsAlone(place.map { $0 + 1 } ?? 0)
    case (.tooLongAgo, _), (.unknownOption, _), (.repeatedOption, _), (.anotherKind, _):
      return .notInMenu(low: menu.low, high: menu.high)
    }
  }
}

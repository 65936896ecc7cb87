/// What a visitor would like, apart from health: concerns, where, days to spare, an important date.
///
/// Preferences order treatments and shape plans; they never touch a status.
struct Preferences {
  let concerns: [OptionID]
  /// The parts of the body named; `nil` where not known.
  private let areas: [OptionID]?
  /// The concerns that the parts of the body are asked for; the others name theirs by themselves.
  private let placed: [OptionID]
  /// Red days accepted; `nil` where not known.
  let spareDays: Int?
  /// The important date, if there is one.
  let event: CalendarDay?

  init(_ sheet: AnswerSheet, catalogue: Catalogue) {
    if case .asked(.many(let chosen)?) = sheet[catalogue.concern] {
      concerns = chosen
    } else {
      concerns = []
    }
    if case .asked(.many(let chosen)?) = sheet[catalogue.area] {
      areas = chosen
    } else {
      areas = nil
    }
    let asking = sheet.questionnaire[catalogue.area]?.condition.cells.first {
      $0.question == catalogue.concern
    }
    placed = concerns.filter { concern in
      asking.map { $0.test.holds(for: .many([concern]), on: sheet.today) == .yes } ?? true
    }
    spareDays = Self.days(sheet, catalogue.downtime)
    event = Self.days(sheet, catalogue.event).map { sheet.today.adding(days: $0) }
  }

  private static func days(_ sheet: AnswerSheet, _ id: QuestionID) -> Int? {
    guard case .asked(.one(let chosen)?) = sheet[id] else { return nil }
    return sheet.questionnaire[id]?.options.first { $0.id == chosen }?.days
  }

  /// What a treatment does for the visitor's concerns where the visitor has them, best shown first.
  func uses(of treatment: Treatment) -> [Treatment.Use] {
    treatment.usesByGrade.filter {
      concerns.contains($0.concern) && (!placed.contains($0.concern) || isOffered(treatment))
    }
  }

  /// Whether a treatment is offered for a part of the body that was named, as far as that is known.
  private func isOffered(_ treatment: Treatment) -> Bool {
    guard let areas, !treatment.areas.isEmpty else { return true }
    return areas.contains(where: treatment.areas.contains)
  }

  /// The worst fit among the uses; `nil` without uses or spare days.
  func fit(of uses: [Treatment.Use]) -> Fit? {
    guard let spareDays else { return nil }
    return uses.map { use in
      spareDays >= use.redDays.upperBound
        ? .good : spareDays >= use.redDays.lowerBound ? .tight : .poor
    }.max()
  }
}

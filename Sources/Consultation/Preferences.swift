/// What a visitor would like, apart from health: concerns, days to spare, an important date.
///
/// Preferences order treatments and shape plans; they never touch a status.
struct Preferences {
  let concerns: [OptionID]
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
    spareDays = Self.days(sheet, catalogue.downtime)
    event = Self.days(sheet, catalogue.event).map { sheet.today.adding(days: $0) }
  }

  private static func days(_ sheet: AnswerSheet, _ id: QuestionID) -> Int? {
    guard case .asked(.one(let chosen)?) = sheet[id] else { return nil }
    return sheet.questionnaire[id]?.options.first { $0.id == chosen }?.days
  }

  /// What a treatment does for the visitor's concerns, best shown first.
  func uses(of treatment: Treatment) -> [Treatment.Use] {
    treatment.usesByGrade.filter { concerns.contains($0.concern) }
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

extension ClinicPack {
  /// Who answers for the clinical content on a day.
  public func review(on day: CalendarDay) -> PackReview? {
    review.flatMap { $0.holds(on: day) ? $0 : nil }
  }

  /// What this is and is not, and who answers for it.
  public func disclaimer(_ language: Language, on day: CalendarDay) -> String {
    let words = wording(language)
    return words["disclaimer.full"] + " " + words.text(for: review(on: day))
  }
}

extension Wording {
  /// Who answers for the clinical content, in a sentence; or that nobody does.
  public func text(for review: PackReview?) -> String {
    guard let review else { return self["disclaimer.unreviewed"] }
    return self[
      "disclaimer.reviewed",
      [
        "name": review.name, "license": review.license, "scope": review.scope,
        "day": short(review.signedOn), "until": short(review.until),
      ]]
  }
}

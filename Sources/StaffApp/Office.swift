import CaseWords
import Casework
import Consultation

/// What a screen draws from: the desk, and the files that lie open on it.
struct Office {
  let desk: Desk
  let files: Files
  /// The words of leads and cases.
  let says: Phrasing

  init(desk: Desk, files: Files) {
    self.desk = desk
    self.files = files
    says = desk.says
  }

  /// A phrase in the language of the screen.
  subscript(phrase: StaffPhrase) -> String { desk[phrase] }

  /// A phrase with `{name}` replaced by what is given for it.
  subscript(phrase: StaffPhrase, values: [String: String]) -> String { desk[phrase, values] }

  /// A phrase in which cases are said.
  subscript(phrase: CasePhrase) -> String { says[phrase] }

  /// A phrase in which cases are said, with `{name}` replaced by what is given for it.
  subscript(phrase: CasePhrase, values: [String: String]) -> String { says[phrase, values] }

  /// What is said where something needs all cases and some are still being opened.
  var waitForAll: Notice? {
    files.opening.map { opening in
      Notice(text: self[.openingWait, ["percent": "\(opening.percent)"]])
    }
  }

  /// What staff should know of the pack, a line each: that nobody has reviewed it or that the review
  /// ends soon, and which of its sources are to be read again.
  var packRemarks: [String] { [reviewRemark, sourceRemark].compactMap(\.self) }

  private var reviewRemark: String? {
    guard let review = desk.review else { return self[.listUnreviewed] }
    guard review.until < desk.today.adding(days: PackReview.noticeDays) else { return nil }
    return self[
      .listReviewEnds, ["name": review.name, "day": desk.words.short(review.until)]]
  }

  private var sourceRemark: String? {
    let sources = desk.pack.sourcesToRead(on: desk.today)
    return sources.first.map { first in
      self[
        .listSourcesEnd, ["count": "\(sources.count)", "day": desk.words.short(first.by)]]
    }
  }

  /// A case that is open.
  subscript(lead: LeadID) -> Case? { files[lead] }
}

/// One row of a decision table: a test for each question it names, all of which must hold.
public struct Condition: Hashable, Sendable {
  /// A question and the test on its answer.
  public struct Cell: Hashable, Sendable {
    /// The question whose answer is looked at.
    public let question: QuestionID
    /// What its answer must be.
    public let test: UnaryTest

    /// One cell of a condition.
    public init(_ question: QuestionID, _ test: UnaryTest) {
      self.question = question
      self.test = test
    }
  }

  /// In the order written; each question at most once.
  public let cells: [Cell]

  /// A condition that holds when all of these do.
  public init(_ cells: [Cell]) { self.cells = cells }

  /// The row without cells: always true.
  public static let always = Condition([])

  /// The truth of the row on an answer sheet, after Kleene.
  ///
  /// A question that is not asked makes its cell *no*; one that is asked and not known, or of
  /// which it is not known whether it is asked, makes it *unknown*; the cell `-` is always *yes*.
  /// So *no* and *yes* stay what they are however the unknown answers turn out.
  public func truth(on sheet: AnswerSheet) -> Truth {
    var truth = Truth.yes
    for cell in cells {
      truth = truth && sheet.truth(of: cell)
      if truth == .no { return .no }
    }
    return truth
  }
}

import Consultation

/// A question's condition as FHIR's `enableWhen`, or as an expression where that cannot say it.
///
/// `enableWhen` knows rows that must all hold, or one of which must. A single list is the second;
/// options, numbers and elapsed times that must all hold are the first. Everything else — a list
/// beside another cell, `not(…)` — becomes FHIRPath in the extension *enableWhenExpression* of
/// HL7's Structured Data Capture. FHIR compares elapsed times by the mean length of UCUM's months
/// and years, Antesala by the calendar: at the very border the two may differ by a day or two.
struct EnableWhen {
  private(set) var rows: JSONTree?
  private(set) var behavior: String?
  private(set) var extensions: [JSONTree] = []
  private let pack: ClinicPack

  init(_ condition: Condition, in pack: ClinicPack) {
    self.pack = pack
    let cells = condition.cells.filter { $0.test != .anything }
    guard let only = cells.first else { return }
    if cells.count == 1, case .anyOf(let tests) = only.test {
      set(tests.map { Self.rows($0, of: only.question, in: pack) }, behavior: "any", else: cells)
    } else {
      set(cells.map { Self.rows($0.test, of: $0.question, in: pack) }, behavior: "all", else: cells)
    }
  }

  private mutating func set(
    _ candidates: [[JSONTree]?], behavior: String, else cells: [Condition.Cell]
  ) {
    let known = candidates.compactMap(\.self)
    let isSimple = behavior == "all" || known.allSatisfy { $0.count == 1 }
    guard known.count == candidates.count, isSimple else {
      extensions = [
        [
          "url": .text(FhirSystem.capture("sdc-questionnaire-enableWhenExpression")),
          "valueExpression": ["language": "text/fhirpath", "expression": .text(Self.path(cells))],
        ]
      ]
      return
    }
    let rows = known.flatMap(\.self)
    self.rows = .list(rows)
    if rows.count > 1 { self.behavior = behavior }
  }

  /// The rows that together say a test; `nil` where rows cannot.
  private static func rows(
    _ test: UnaryTest, of question: QuestionID, in pack: ClinicPack
  ) -> [JSONTree]? {
    func row(_ comparison: String, _ kind: String, _ answer: JSONTree) -> JSONTree {
      ["question": .text(question.text), "operator": .text(comparison), kind: answer]
    }
    return switch test {
    case .option(let option):
      [
        row(
          "=", "answerCoding",
          [
            "system": .text(FhirSystem.options(of: question, in: pack.identity.id)),
            "code": .text(option.text),
          ])
      ]
    case .number(let interval):
      interval.comparisons.map { row($0, "answerInteger", .number($1)) }
    case .elapsed(let interval):
      interval.comparisons.map { row($0, "answerQuantity", $1.unit.quantity($1.amount)) }
    case .anything, .anyOf, .not: nil
    }
  }

  /// Tests that must all hold in FHIRPath.
  static func path(_ cells: [Condition.Cell]) -> String {
    cells.map { "(\(path($0.test, of: $0.question)))" }.joined(separator: " and ")
  }

  /// A test in FHIRPath. An answer not given or not known makes it false, also under `not`.
  private static func path(_ test: UnaryTest, of question: QuestionID) -> String {
    let answers = "%resource.descendants().where(linkId = '\(question)').answer"
    let known = "\(answers).value.where($this is Coding implies code != 'asked-unknown').exists()"
    return switch test {
    case .anything: "true"
    case .option(let option): "\(answers).where(value.code = '\(option)').exists()"
    case .number(let interval):
      interval.comparisons.map { "\(answers).where(value \($0) \($1)).exists()" }
        .joined(separator: " and ")
    case .elapsed(let interval):
      interval.comparisons.map {
        "\(answers).where(value \($0) \($1.amount) '\($1.unit.ucum)').exists()"
      }.joined(separator: " and ")
    case .anyOf(let tests): tests.map { "(\(path($0, of: question)))" }.joined(separator: " or ")
    case .not(let test): "\(known) and (\(path(test, of: question))).not()"
    }
  }
}

extension UnaryTest.Interval {
  /// The interval as comparisons that all hold; a single value as one equation.
  fileprivate var comparisons: [(String, Bound)] {
    if let lower, let upper, lower == upper { return [("=", lower.value)] }
    return [
      lower.map { ($0.isIncluded ? ">=" : ">", $0.value) },
      upper.map { ($0.isIncluded ? "<=" : "<", $0.value) },
    ].compactMap(\.self)
  }
}

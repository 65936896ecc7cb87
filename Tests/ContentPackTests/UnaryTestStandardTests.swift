import Consultation
import Rehearsal
import Testing

@testable import ContentPack

/// The cells of decision tables beside the standard they come from: OMG, *Decision Model and
/// Notation* 1.3 (https://www.omg.org/spec/DMN/1.3).
///
/// Clause 9.2 numbers the grammar of S-FEEL, 9.4 gives its meaning; Table 55 of clause 10.3.2 says
/// which expression each syntax of a decision table stands for, Tables 50 and 51 give the ternary
/// logic of *and*, *or* and *not*, Tables 53 and 54 equality and order. In FEEL's own grammar
/// (10.3.1.2) rules 5 to 12 of clause 9.2 are 7 to 12, 14 and 15. Later versions number all this
/// alike.
///
/// What differs, each on purpose:
/// - An option id is a string literal without its quotation marks.
/// - Numbers are whole.
/// - *I don't know* is not DMN's `null`: `null = 18` is false there, and one may not conclude that
///   somebody who does not know is not 18. Every test of it is *unknown*; what logic makes of that
///   is Tables 50 and 51 to the letter.
/// - A `many` answer is a list. DMN tests the list as one value; here, as in FHIR's `enableWhen`,
///   any chosen option satisfies a test.
/// - Elapsed times count on the calendar in the unit of the bound. DMN keeps years and months apart
///   from days, cannot compare one with the other, and knows no weeks.
/// - `-` holds for a question that is not asked, too. Clause 9.4 says that anything satisfies it;
///   10.3.2 asks for a value that is not `null`.
@Suite struct UnaryTestStandardTests {
  /// A cell, where the standard speaks of it, and answers for which it holds and does not hold.
  struct Row: Sendable, CustomTestStringConvertible {
    let clause: String
    let question: Question
    let cell: String
    let yes: [Answer]
    let no: [Answer]

    var testDescription: String { "\(clause): \(cell)" }
  }

  static let age = Question(id: "age", kind: .number(0...120))
  static let tone = Question(id: "tone", kind: .one([Option("I"), Option("II"), Option("III")]))
  static let skin = Question(
    id: "skin",
    kind: .many([Option("keloid"), Option("sores"), Option("none", isExclusive: true)]))
  static let ago = Question(id: "ago", kind: .elapsed([.days, .months]))

  static func numbers(_ clause: String, _ cell: String, yes: [Int], no: [Int]) -> Row {
    Row(
      clause: clause, question: age, cell: cell, yes: yes.map { .number($0) },
      no: no.map { .number($0) })
  }

  static func options(_ clause: String, _ cell: String, yes: [OptionID], no: [OptionID]) -> Row {
    Row(
      clause: clause, question: tone, cell: cell, yes: yes.map { .one($0) },
      no: no.map { .one($0) })
  }

  static func lists(_ clause: String, _ cell: String, yes: [[OptionID]], no: [[OptionID]]) -> Row {
    Row(
      clause: clause, question: skin, cell: cell, yes: yes.map { .many($0) },
      no: no.map { .many($0) })
  }

  static func times(_ clause: String, _ cell: String, yes: [String], no: [String]) -> Row {
    Row(
      clause: clause, question: ago, cell: cell, yes: yes.map { Answer(text: $0) },
      no: no.map { Answer(text: $0) })
  }

  static let table: [Row] = [
    // A value alone: equal to it.
    numbers("9.2 rule 5.a without operator; Table 53", "18", yes: [18], no: [17, 19]),
    options("9.2 rules 5.a, 14; Table 53 on strings", "II", yes: ["II"], no: ["I", "III"]),

    // Comparisons.
    numbers("9.2 rule 5.a; Table 55: in <e2", "< 18", yes: [0, 17], no: [18, 120]),
    numbers("9.2 rule 5.a; Table 55: in <=e2", "<= 18", yes: [0, 18], no: [19, 120]),
    numbers("9.2 rule 5.a; Table 55: in >e2", "> 18", yes: [19, 120], no: [0, 18]),
    numbers("9.2 rule 5.a; Table 55: in >=e2", ">= 18", yes: [18, 120], no: [0, 17]),
    numbers("9.2 rules 5.a, 31: a negative number", "> -1", yes: [0, 120], no: []),

    // Intervals, closed and open at either end, in both notations of an open end.
    numbers("9.2 rules 6, 8, 10; 9.4; Table 55", "[18..21]", yes: [18, 20, 21], no: [17, 22]),
    numbers("9.2 rules 6, 7, 9; 9.4; Table 55", "(18..21)", yes: [19, 20], no: [18, 21]),
    numbers("9.2 rules 6, 7, 10; 9.4; Table 55", "(18..21]", yes: [19, 21], no: [18, 22]),
    numbers("9.2 rules 6, 8, 9; 9.4; Table 55", "[18..21)", yes: [18, 20], no: [17, 21]),
    numbers("9.2 rules 7, 9: ] and [ for open ends", "]18..21[", yes: [19, 20], no: [18, 21]),
    numbers("9.2 rule 7: ] for an open start", "]18..21]", yes: [19, 21], no: [18, 22]),
    numbers("9.2 rule 9: [ for an open end", "[18..21[", yes: [18, 20], no: [17, 21]),
    numbers("9.4: an interval of one value", "[18..18]", yes: [18], no: [17, 19]),
    numbers("9.2 rule 36: white space between symbols", " [ 18 .. 21 ] ", yes: [18, 21], no: [22]),

    // Lists: at least one of the tests is satisfied.
    numbers("9.2 rule 11; 9.4; Table 55: in (e2,e3)", "18, 21", yes: [18, 21], no: [17, 19]),
    numbers("9.2 rule 11; 9.4", "< 18, [60..70), 99", yes: [17, 60, 69, 99], no: [18, 70, 98]),
    numbers("9.2 rule 11; 9.4", "]1..3[, 5", yes: [2, 5], no: [1, 3, 4]),
    options("9.2 rule 11; 9.4", "I, III", yes: ["I", "III"], no: ["II"]),

    // Negation.
    numbers("9.2 rule 12.b; Table 51", "not(18)", yes: [17, 19], no: [18]),
    numbers("9.2 rule 12.b; Table 51", "not([18..21])", yes: [17, 22], no: [18, 21]),
    numbers("9.2 rules 11, 12.b; Table 51", "not(< 18, > 65)", yes: [18, 65], no: [17, 66]),
    options("9.2 rule 12.b; Table 51", "not(I, II)", yes: ["III"], no: ["I", "II"]),
    options("9.2 rule 36: white space between symbols", "not (I)", yes: ["II"], no: ["I"]),

    // Irrelevant.
    numbers("9.2 rule 12.c; 9.4", "-", yes: [0, 120], no: []),

    // Several chosen options: any of them (differs, see above).
    lists(
      "9.2 rule 5.a; FHIR enableWhen", "keloid", yes: [["keloid"], ["keloid", "sores"]],
      no: [["sores"], []]),
    lists("9.2 rule 5.a: the empty list", "none", yes: [[]], no: [["keloid"]]),
    lists(
      "9.2 rule 11; 9.4", "keloid, sores", yes: [["keloid"], ["sores"], ["keloid", "sores"]],
      no: [[]]),
    lists(
      "9.2 rule 12.b; Table 51", "not(keloid)", yes: [["sores"], []],
      no: [["keloid"], ["keloid", "sores"]]),

    // Elapsed times: whole units of the bound, on the calendar (differs, see above).
    times(
      "9.2 rule 5.a; Table 54 on days", "< 90 days", yes: ["P0D", "P89D"], no: ["P90D", "P91D"]),
    times(
      "9.2 rule 5.a; Table 54 on months", "< 6 months", yes: ["P5M", "P5M29D"],
      no: ["P6M", "P6M1D", "P1Y"]),
    times(
      "9.2 rule 5.a; Table 54 on months", "> 6 months", yes: ["P7M"], no: ["P6M", "P6M29D"]),
    times(
      "9.2 rule 6; 9.4, by analogy on weeks", "[2 weeks..6 weeks)", yes: ["P14D", "P41D"],
      no: ["P13D", "P42D"]),
    times(
      "9.2 rule 12.b; Table 51", "not(< 1 year)", yes: ["P1Y", "P12M"], no: ["P11M", "P364D"]),
  ]

  private static let reader = CellReader(questions: [age, tone, skin, ago])

  @Test(arguments: table)
  func `a cell holds for what the standard says`(row: Row) throws {
    let test = try Self.reader.read(row.cell, on: row.question)
    for answer in row.yes { #expect(test.holds(for: answer, on: SomeDay.today) == .yes) }
    for answer in row.no { #expect(test.holds(for: answer, on: SomeDay.today) == .no) }
  }

  @Test(arguments: table)
  func `what is not known stays so, but where it is irrelevant`(row: Row) throws {
    let test = try Self.reader.read(row.cell, on: row.question)
    let expected = row.cell == "-" ? Truth.yes : .unknown
    #expect(test.holds(for: .unknown, on: SomeDay.today) == expected)
  }

  @Test(arguments: [
    ("9.2 rule 5.a: no operand", "<"), ("9.2 rule 5.a: = is no operator here", "= 18"),
    ("9.2 rule 5.a: != is no operator here", "!= 18"), ("9.2 rule 6: no brackets", "18..21"),
    ("9.2 rule 6: no end", "[18..21"), ("9.2 rule 6: two dots", "[18.21]"),
    ("9.2 rule 6: one endpoint", "[18..]"), ("9.2 rule 11: nothing after the comma", "18,"),
    ("9.2 rule 11: - is no positive test", "18, -"),
    ("9.2 rule 12.b: - is no positive test", "not(-)"),
    ("9.2 rule 12.b: not() is no positive test", "not(not(18))"),
    ("9.2 rule 12: nothing at all", ""), ("9.2 rule 28: null is no simple literal", "null"),
    ("differs: numbers are whole", "18.5"),
  ])
  func `what the grammar does not derive is refused`(clause: String, cell: String) {
    #expect(throws: CellFault.self) { try Self.reader.read(cell, on: Self.age) }
  }

  @Test func `and, or and not over unknown are Tables 50 and 51, null read as unknown`() {
    let (yes, no, unknown) = (Truth.yes, Truth.no, Truth.unknown)
    for (left, right, and, or) in [
      (yes, yes, yes, yes), (yes, no, no, yes), (yes, unknown, unknown, yes),
      (no, yes, no, yes), (no, no, no, no), (no, unknown, no, unknown),
      (unknown, yes, unknown, yes), (unknown, no, no, unknown),
      (unknown, unknown, unknown, unknown),
    ] {
      #expect((left && right) == and)
      #expect((left || right) == or)
    }
    #expect([!yes, !no, !unknown] == [no, yes, unknown])
  }
}

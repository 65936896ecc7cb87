import Consultation

/// Something wrong in a pack, and where.
public struct PackProblem: Error, Hashable, Sendable {
  /// Relative to the pack's folder.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1.
  public let column: Int
  /// What is wrong there.
  public let fault: PackFault

  /// A problem at a place, both of whose numbers count from 1.
  public init(file: String, line: Int, column: Int, _ fault: PackFault) {
    self.file = file
    self.line = line
    self.column = column
    self.fault = fault
  }
}

extension PackProblem {
  /// What is wrong, in one sentence.
  public var message: String { fault.words.message }

  /// What to write instead, where that can be told.
  public var hint: String? { fault.words.hint }
}

extension PackProblem: CustomStringConvertible {
  /// `file:line:column: message`, and the hint on a line of its own; neither makes two lines or
  /// steers a terminal, and what is longer than anybody reads is cut.
  public var description: String {
    let words = fault.words
    return "\(file):\(line):\(column): " + words.message.legible(atMost: Self.longest)
      + (words.hint.map { "\nhint: " + $0.legible(atMost: Self.longest) } ?? "")
  }

  /// Of a message, in scalars; what it quotes may have millions.
  private static let longest = 2000
}

/// Everything found wrong in a pack; never empty.
///
/// In the order in which files build on each other, questions before the rules that name them, so
/// that the first problem is a cause rather than a consequence; then by line and column.
public struct PackProblems: Error, Hashable, Sendable {
  /// Those that are told.
  public let problems: [PackProblem]
  /// How many more there are that nobody would read.
  public let more: Int

  /// - Parameter more: those that were only counted.
  init(_ found: [PackProblem], more: Int = 0) {
    self.more = more
    let rank = Dictionary(
      uniqueKeysWithValues: PackFolder.files.enumerated().map { ($1, $0) })
    func key(_ problem: PackProblem) -> (Int, Int, Int, String) {
      (rank[problem.file] ?? .max, problem.line, problem.column, problem.message)
    }
    problems = Set(found).map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Collects problems, so that one reading finds them all.
final class ProblemLog {
  private(set) var problems: [PackProblem] = []
  /// How many came after ``most``.
  private(set) var more = 0

  /// A file can have as many problems as lines.
  private static let most = 1000

  /// The problem is made only where there is room for it: making it may cost more than finding it.
  func add(_ problem: @autoclosure () -> PackProblem) {
    if problems.count < Self.most { problems.append(problem()) } else { more += 1 }
  }
}

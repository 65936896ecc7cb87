/// Something wrong in a pack, and where.
public struct PackProblem: Error, Hashable, Sendable {
  /// Relative to the pack's folder.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1.
  public let column: Int
  public let message: String
  /// What to write instead, where that can be told.
  public let hint: String?

  public init(file: String, line: Int, column: Int, message: String, hint: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }
}

extension PackProblem: CustomStringConvertible {
  /// `file:line:column: message`, and the hint on a line of its own.
  public var description: String {
    "\(file):\(line):\(column): \(message)" + (hint.map { "\nhint: \($0)" } ?? "")
  }
}

extension PackProblem: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column, left.message)
      < (right.file, right.line, right.column, right.message)
  }
}

/// Everything found wrong in a pack, in the order of files and lines; never empty.
public struct PackProblems: Error, Hashable, Sendable {
  public let problems: [PackProblem]
}

/// Collects problems, so that one reading finds them all.
final class ProblemLog {
  private(set) var problems: [PackProblem] = []

  func add(_ problem: PackProblem) { problems.append(problem) }
}

/// Where something stands in a pack.
public struct PackPlace: Hashable, Sendable {
  /// Relative to the pack's folder.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1.
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension PackPlace: CustomStringConvertible {
  public var description: String { "\(file):\(line):\(column)" }
}

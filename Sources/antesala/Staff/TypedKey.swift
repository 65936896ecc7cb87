/// The recovery key as somebody types it from paper.
enum TypedKey {
  private static let start = "AGE-SECRET-KEY-1"

  /// The key as it was printed: whatever its case, with blanks or dashes between groups.
  ///
  /// What is no such key stays as it was typed; whoever reads it says what is wrong.
  static func read(_ typed: String) -> String {
    let signs = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    let head = start.filter { $0 != "-" }
    return signs.hasPrefix(head) ? start + signs.dropFirst(head.count) : typed
  }
}

import Glibc

/// Tells the person waiting how far something long has come; only on a terminal, and only where
/// it takes longer than a second.
enum Progress {
  private static let start = seconds()

  /// Shows a count in place of the one before.
  static func show(_ what: String, _ done: Int, of total: Int) {
    guard StandardError.isTerminal, seconds() - start > 1 else { return }
    StandardError.replaceLine(by: "\(what) \(done) of \(total)  (ctrl-C stops)")
  }

  /// Takes the count away.
  static func clear() {
    guard StandardError.isTerminal, seconds() - start > 1 else { return }
    StandardError.replaceLine(by: "")
  }

  private static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}

public import Terminal

extension Surface {
  /// What is not plain text, by rows: `7-9: 4+20 focus, 26+3 key` is on three rows alike, twenty
  /// cells from the fourth on and three from the 26th.
  public var styles: String {
    var lines: [(first: Int, last: Int, runs: String)] = []
    for y in 0..<size.height {
      let runs = self.runs(ofRow: y)
      if let same = lines.last, same.runs == runs, same.last == y - 1 {
        lines[lines.count - 1].last = y
      } else {
        lines.append((y, y, runs))
      }
    }
    return lines.filter { !$0.runs.isEmpty }.map { first, last, runs in
      (first == last ? "\(first)" : "\(first)-\(last)") + ": " + runs
    }.joined(separator: "\n")
  }

  private func runs(ofRow y: Int) -> String {
    var runs: [String] = []
    var start = 0
    for x in 1...max(1, size.width) {
      let style = self[Point(x: start, y: y)].style
      guard x >= size.width || self[Point(x: x, y: y)].style != style else { continue }
      if style != .text { runs.append("\(start)+\(x - start) \(style.name)") }
      start = x
    }
    return runs.joined(separator: ", ")
  }
}

extension Style {
  /// Its role and marks: `title`, `text bold`.
  fileprivate var name: String {
    ([role.rawValue] + [bold ? "bold" : "", underline ? "underline" : "", reverse ? "reverse" : ""])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

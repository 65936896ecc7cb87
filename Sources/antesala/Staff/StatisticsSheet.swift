import Casework
import Consultation
import Terminal

/// Statistics in words and bars, for the command line.
struct StatisticsSheet {
  private let statistics: Statistics
  private let wording: Wording
  private static let widest = 30

  init(_ statistics: Statistics, wording: Wording) {
    self.statistics = statistics
    self.wording = wording
  }

  var text: String {
    let sections = [
      head,
      bars("weeks", statistics.weeks.map { ("\($0.of)", $0.count) }),
      bars("funnel", statistics.funnel.map { ($0.of, $0.count) }),
      bars(
        "concerns",
        statistics.concerns.map { (wording.option($0.of, of: "concern"), $0.count) }),
      bars("treatments", statistics.treatments.map { (wording.name($0.of), $0.count) }),
      bars("stages", statistics.stages.map { ($0.of.rawValue, $0.count) }),
      bars("owners", statistics.owners.map { ($0.owner ?? "nobody", $0.count) }),
    ]
    return sections.joined(separator: "\n")
  }

  private var head: String {
    let first = statistics.firstContact.map {
      "first contact after \(Self.hours($0.median)) in the middle case, "
        + "\(Self.hours($0.lowerQuartile)) to \(Self.hours($0.upperQuartile)) for the middle half\n"
    }
    return "\(statistics.from) to \(statistics.to): \(statistics.leads) leads, "
      + "\(statistics.waiting) waiting for a first contact\n" + (first ?? "")
  }

  private static func hours(_ seconds: Int64) -> String {
    let minutes = seconds / 60
    if minutes < 60 { return "\(minutes) min" }
    return minutes < 2 * 1440 ? "\(minutes / 60) h" : "\(minutes / 1440) days"
  }

  private func bars(_ title: String, _ rows: [(String, Int)]) -> String {
    let most = rows.map(\.1).max() ?? 0
    let label = rows.map(\.0.columns).max() ?? 0
    let digits = String(most).count
    let lines = rows.map { name, count in
      let gap = String(repeating: " ", count: label - name.columns)
      let number = String(count)
      let pad = String(repeating: " ", count: digits - number.count)
      let length = most == 0 ? 0 : (count * Self.widest + most - 1) / most
      let bar = count == 0 ? "" : " " + String(repeating: "#", count: length)
      return "  \(name)\(gap)  \(pad)\(number)\(bar)\n"
    }
    return "\(title)\n" + (lines.isEmpty ? "  -\n" : lines.joined())
  }
}

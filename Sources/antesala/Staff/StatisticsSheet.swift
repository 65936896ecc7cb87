import CaseWords
import Terminal

/// Figures in words and bars, for the command line.
struct StatisticsSheet {
  private let figures: [Printout.Figure]
  private static let widest = 30

  init(_ figures: [Printout.Figure]) { self.figures = figures }

  var text: String { figures.map(section).joined(separator: "\n") }

  private func section(_ figure: Printout.Figure) -> String {
    let most = figure.bars.map(\.count).max() ?? 0
    let label = figure.bars.map(\.name.columns).max() ?? 0
    let digits = String(most).count
    let lines = figure.bars.map { bar in
      let length = most == 0 ? 0 : (bar.count * Self.widest + most - 1) / most
      let drawn = bar.count == 0 ? "" : " " + String(repeating: "#", count: length)
      return "  \(bar.name.filled(to: label))  \(String(bar.count).padded(to: digits))\(drawn)\n"
    }
    let all = lines + figure.sentences.map { "  \($0)\n" }
    return "\(figure.title)\n" + (all.isEmpty ? "  —\n" : all.joined())
  }
}

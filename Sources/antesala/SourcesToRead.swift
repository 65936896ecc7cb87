import Consultation
import RuleProof

/// The sources of a pack that are to be read again, and those of which nobody knows when they were.
struct SourcesToRead {
  /// A line each with its place, what has run out first; empty where all were read lately.
  let warnings: String

  init(_ loaded: LoadedPack, on day: CalendarDay) {
    let pressing = loaded.pack.sourcesToRead(on: day).map(\.source)
    let named = Set(pressing.map(\.id))
    let others = loaded.pack.sources.values.filter { !named.contains($0.id) }
      .sorted { $0.id < $1.id }
    warnings = (pressing + others).compactMap { source in
      let place = loaded.sourcePlaces[source.id].map { "\($0)" } ?? "sources.yaml"
      return source.remark(on: day).map { "\(place): \(source.id) \($0)\n" }
    }.joined()
  }
}

extension Source {
  /// What is to be said of it on a day; `nil` where it was read lately.
  fileprivate func remark(on day: CalendarDay) -> String? {
    if let seenOn, seenOn > day { return "was read on \(seenOn), which is still to come" }
    return switch standing(on: day) {
    case .over(let end): "was to be read again by \(end)\(history)"
    case .ending(let end): "is to be read again by \(end)\(history)"
    case .unread: "was never read; nothing says that it is so but who cites it"
    case .undated: "was read on a day that nobody wrote down: seen_on"
    case .open: "says neither kind nor review_by, so nobody is told to read it again"
    case .good: nil
    }
  }

  private var history: String {
    let parts = [kind?.rawValue, seenOn.map { "read on \($0)" }].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }
}

import Paper

/// How a printer stands.
struct PrinterState {
  /// What keeps it from printing; `nil` where nothing does.
  let hindrance: PrintReport?
  /// The kinds of document that it takes, as MIME names them.
  let formats: [String]
  /// The sizes of paper that it knows by name (PWG 5101.1).
  let media: [String]

  static let wanted = [
    "printer-state", "printer-state-reasons", "printer-is-accepting-jobs",
    "document-format-supported", "media-supported",
  ]

  init(_ answer: PrinterAnswer) {
    let reasons = answer.texts("printer-state-reasons")
    hindrance = Self.hindrance(
      state: answer.number("printer-state"), reasons: reasons,
      isAccepting: answer.isSo("printer-is-accepting-jobs") ?? true)
    formats = answer.texts("document-format-supported")
    media = answer.texts("media-supported")
  }

  /// Paper first: a printer without any has stopped as well (RFC 8011, 5.4.11 and 5.4.12).
  static func hindrance(state: Int32?, reasons: [String], isAccepting: Bool) -> PrintReport? {
    let names = reasons.map { reason in
      ["-error", "-warning", "-report"].first(where: reason.hasSuffix).map {
        String(reason.dropLast($0.count))
      } ?? reason
    }
    if names.contains(where: { ["media-empty", "media-needed"].contains($0) }) { return .noPaper }
    let stops = [
      "paused", "shutdown", "offline", "stopped", "cover-open", "door-open", "media-jam",
      "marker-supply-empty", "toner-empty", "connecting-to-device", "timed-out",
    ]
    let isStopped = state == 5 || !isAccepting
    return isStopped || reasons.contains { $0.hasSuffix("-error") }
      || names.contains { stops.contains($0) && $0 != "connecting-to-device" }
      ? .stopped : nil
  }
}

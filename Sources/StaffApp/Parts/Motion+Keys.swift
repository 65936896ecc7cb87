import Terminal

/// The keys that move through everything at the console: those of the arrows, and those of `vi`.
extension Motion {
  static func byLine(_ help: String) -> Binding<Motion> {
    Binding(
      strokes: [
        .init(.character("j"), .down, label: "j", message: .lines(1)),
        .init(.character("k"), .up, label: "k", message: .lines(-1)),
      ], help: help)
  }

  static func byPage(_ help: String) -> Binding<Motion> {
    Binding(
      strokes: [
        .init(.pageUp, message: .pages(-1)),
        .init(.pageDown, .space, label: "PgDn", message: .pages(1)),
      ], help: help)
  }

  static func toEnds(_ help: String) -> Binding<Motion> {
    Binding(
      strokes: [
        .init(.character("g"), .home, label: "g", message: .toStart),
        .init(.character("G"), .end, label: "G", message: .toEnd),
      ], help: help)
  }
}

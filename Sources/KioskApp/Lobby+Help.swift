import Screens
import Terminal

extension Lobby {
  /// What the help says of a page, and of what is the same on all of them.
  func content(of help: Help) -> HelpBox.Content {
    let numbers = [Passage(self[.helpDigits]), Passage(self[.helpPad])]
    let blocks: [any Block] =
      Prose(help.purpose).blocks + [Passage.gap, .heading(self[.helpKeys])] + help.list()
      + (help.hasNumbers ? numbers : []) + [.gap, Passage(self[.helpDesk], style: .quiet)]
    let keys = help.keys.map { $0.label + ": " + $0.help }
    return HelpBox.Content(
      self[.helpTitle], blocks, keys: Self.helpKeys, close: self[.helpClose],
      most: Size(width: min(60, panel.width - 8), height: min(22, panel.height - 8)), in: panel,
      spoken: ([self[.helpTitle], help.purpose] + keys).joined(separator: "\n"))
  }

  private static let helpKeys: [Binding<HelpBox.Message>] = [
    Binding(.escape, .enter, .space, help: "", message: .closed),
    Binding(
      strokes: [
        .init(.up, message: .read(.lines(-1))), .init(.down, message: .read(.lines(1))),
        .init(.pageUp, message: .read(.pages(-1))), .init(.pageDown, message: .read(.pages(1))),
      ], help: ""),
  ]
}

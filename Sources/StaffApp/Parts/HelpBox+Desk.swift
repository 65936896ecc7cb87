import Screens
import Terminal

extension Desk {
  /// What the help says of a page or a dialog.
  func content(of help: Help) -> HelpBox.Content {
    let width = help.keys.map { $0.label.columns + 2 }.max() ?? 0
    let blocks =
      [Passage(help.purpose), .gap, .heading(self[.helpKeys])] + help.list(width: max(10, width))
    return HelpBox.Content(
      self[.helpTitle], blocks, keys: Self.helpKeys, close: self[.helpClose],
      most: Size(width: min(64, size.width - 8), height: min(32, size.height - 6)),
      in: Rect(size: size),
      spoken: ([self[.helpTitle]] + blocks.map { $0.mark + $0.text }).joined(separator: "\n"))
  }

  private static let helpKeys: [Binding<HelpBox.Message>] =
    [Binding(.escape, .enter, .character("?"), .character("q"), help: "", message: .closed)]
    + [Motion.byLine(""), Motion.byPage(""), Motion.toEnds("")].map { $0.map(HelpBox.Message.read) }
}

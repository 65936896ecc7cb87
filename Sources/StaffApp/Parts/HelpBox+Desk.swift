import Screens
import Terminal

extension HelpBox {
  func meaning(of input: Input) -> Message? {
    switch input {
    case .key(.escape), .key(.enter), .key(.character("?")), .key(.character("q")): .closed
    case .key(let key):
      [Motion.byLine(""), Motion.byPage(""), Motion.toEnds("")].message(for: key).map(Message.read)
    case .wheel: Motion(input).map(Message.read)
    case .tap, .paste, .resize: nil
    }
  }
}

extension Desk {
  /// What the help says of a page or a dialog.
  func content(of help: Help) -> HelpBox.Content {
    let width = help.keys.map { $0.label.columns + 2 }.max() ?? 0
    let blocks =
      [Passage(help.purpose), .gap, .heading(self[.helpKeys])] + help.list(width: max(10, width))
    return HelpBox.Content(
      self[.helpTitle], blocks, close: self[.helpClose],
      most: Size(width: min(64, size.width - 8), height: min(32, size.height - 6)),
      in: Rect(size: size),
      spoken: ([self[.helpTitle]] + blocks.map { $0.mark + $0.text }).joined(separator: "\n"))
  }
}

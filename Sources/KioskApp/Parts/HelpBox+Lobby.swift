import Screens
import Terminal

extension HelpBox {
  func meaning(of input: Input) -> Message? {
    switch input {
    case .key(.up): .read(.lines(-1))
    case .key(.down): .read(.lines(1))
    case .key(.pageUp): .read(.pages(-1))
    case .key(.pageDown): .read(.pages(1))
    case .wheel: Motion(input).map(Message.read)
    case .key(.escape), .key(.enter), .key(.space): .closed
    case .key, .tap, .paste, .resize: nil
    }
  }
}

extension Lobby {
  /// What the help says of a page, and of what is the same on all of them.
  func content(of help: Help) -> HelpBox.Content {
    let numbers = [Passage(self[.helpDigits]), Passage(self[.helpPad])]
    let blocks: [any Block] =
      Prose(help.purpose).blocks + [Passage.gap, .heading(self[.helpKeys])] + help.list()
      + (help.hasNumbers ? numbers : []) + [.gap, Passage(self[.helpDesk], style: .quiet)]
    let keys = help.keys.map { $0.label + ": " + $0.help }
    return HelpBox.Content(
      self[.helpTitle], blocks, close: self[.helpClose],
      most: Size(width: min(60, panel.width - 8), height: min(22, panel.height - 8)), in: panel,
      spoken: ([self[.helpTitle], help.purpose] + keys).joined(separator: "\n"))
  }
}

// Borders look like text everywhere: a switch of colours costs up to 22 bytes, and walking through a
// list of boxes would switch at each border it passes.

extension Theme {
  static func mono(_ role: Role) -> Look {
    switch role {
    case .text, .quiet, .border, .button: Look()
    case .accent, .title, .success, .caution, .selected: Look(bold: true)
    case .error: Look(bold: true, underline: true)
    case .field: Look(underline: true)
    case .focus, .key: Look(reverse: true)
    }
  }

  static func eightOnPaper(_ role: Role) -> Look {
    switch role {
    case .text, .quiet, .accent, .success, .border: .colors(0, on: 7)
    case .title, .caution, .error, .button, .selected, .field, .key: .colors(7, on: 0)
    case .focus: .colors(0, on: 6)
    }
  }

  static func eightOnDark(_ role: Role) -> Look {
    switch role {
    case .text, .quiet, .border, .field: .colors(7, on: 0)
    case .accent, .success: .colors(6, on: 0)
    case .title: .colors(6, on: 0, bold: true)
    case .caution, .selected: .colors(7, on: 0, bold: true)
    case .error, .button, .key: .colors(0, on: 7)
    case .focus: .colors(0, on: 6)
    }
  }

  static func indexedOnPaper(_ role: Role) -> Look {
    switch role {
    case .text, .border: .colors(235, on: 230)
    case .quiet: .colors(238, on: 230)
    case .accent: .colors(23, on: 230)
    case .title: .colors(53, on: 230, bold: true)
    case .success: .colors(22, on: 230, bold: true)
    case .caution: .colors(235, on: 222)
    case .error: .colors(88, on: 230, bold: true)
    case .button: .colors(255, on: 53)
    case .focus: .colors(231, on: 23)
    case .selected: .colors(235, on: 152, bold: true)
    case .field: .colors(235, on: 231)
    case .key: .colors(235, on: 252, bold: true)
    }
  }

  static func indexedOnDark(_ role: Role) -> Look {
    switch role {
    case .text, .border: .colors(255, on: 235)
    case .quiet: .colors(250, on: 235)
    case .accent: .colors(116, on: 235)
    case .title: .colors(229, on: 235, bold: true)
    case .success: .colors(157, on: 235, bold: true)
    case .caution: .colors(222, on: 235, bold: true)
    case .error: .colors(217, on: 235, bold: true)
    case .button: .colors(255, on: 53)
    case .focus: .colors(16, on: 222)
    case .selected: .colors(231, on: 23, bold: true)
    case .field: .colors(231, on: 16)
    case .key: .colors(235, on: 250, bold: true)
    }
  }
}

extension Look {
  fileprivate static func colors(
    _ foreground: Int, on background: Int, bold: Bool = false
  ) -> Look {
    Look(colors: Colors(foreground, on: background), bold: bold)
  }
}

import Glibc

/// A colour as a terminal mixes it, each part from 0 to 255.
struct RGB: Hashable {
  let red: Int
  let green: Int
  let blue: Int

  init(_ red: Int, _ green: Int, _ blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour of xterm's palette above the 16 that terminals mix as they like.
  init(xterm index: Int) {
    precondition((16...255).contains(index), "only colours 16 to 255 are the same everywhere")
    if index >= 232 {
      let gray = 8 + 10 * (index - 232)
      self.init(gray, gray, gray)
    } else {
      let levels = [0, 95, 135, 175, 215, 255]
      let cube = index - 16
      self.init(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    }
  }

  /// The eight colours as the Linux console mixes them.
  static let console = [
    RGB(0, 0, 0), RGB(170, 0, 0), RGB(0, 170, 0), RGB(170, 85, 0), RGB(0, 0, 170),
    RGB(170, 0, 170), RGB(0, 170, 170), RGB(170, 170, 170),
  ]

  /// The eight colours as xterm mixes them.
  static let xterm = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238),
    RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
  ]

  /// WCAG 2.2, "relative luminance".
  var luminance: Double {
    func linear(_ part: Int) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// WCAG 2.2, "contrast ratio": from 1 to 21.
  func contrast(with other: RGB) -> Double {
    let (dark, bright) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (bright + 0.05) / (dark + 0.05)
  }
}

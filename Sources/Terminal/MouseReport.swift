/// What a terminal says about a mouse, a touch or a wheel (xterm, modes 1000 and 1006).
struct MouseReport {
  /// What was done, as far as it matters.
  enum Deed: Equatable {
    /// The first button went down.
    case press(Point)
    /// A button came up.
    case release(Point)
    case wheel(WheelTurn, Point)
  }

  private let button: Int
  private let point: Point
  private let isPress: Bool

  /// A report in the form of mode 1006: three numbers, cells counted from one.
  init?(numbers: [Int], isPress: Bool) {
    guard numbers.count == 3, numbers[0] >= 0, numbers[1] > 0, numbers[2] > 0 else { return nil }
    button = numbers[0]
    point = Point(x: numbers[1] - 1, y: numbers[2] - 1)
    self.isPress = isPress
  }

  /// A report in the older form: three bytes, each 32 more than its number; 3 is a release.
  init?(legacy bytes: [UInt8]) {
    let numbers = bytes.map { Int($0) - 32 }
    self.init(numbers: numbers, isPress: numbers.first.map { $0 & 0b1000011 != 3 } ?? false)
  }

  /// `nil` for a motion or another button.
  var deed: Deed? {
    let isMotion = button & 32 != 0
    let isWheel = button & 64 != 0
    guard !isMotion else { return nil }
    switch (isPress, isWheel, button & 3) {
    case (true, false, 0): return .press(point)
    case (false, false, _): return .release(point)
    case (true, true, 0): return .wheel(.up, point)
    case (true, true, 1): return .wheel(.down, point)
    default: return nil
    }
  }
}

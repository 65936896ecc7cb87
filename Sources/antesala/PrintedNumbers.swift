extension Duration {
  /// Whole milliseconds, in digits.
  var milliseconds: String {
    String(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
  }
}

extension Double {
  /// Three digits and a power of ten, as in `4.27e18`.
  var scientific: String {
    guard self >= 1e6 else { return String(Int(self)) }
    var exponent = 0
    var rest = self
    while rest >= 10 {
      rest /= 10
      exponent += 1
    }
    let hundredths = Int(rest * 100)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)e\(exponent)"
  }
}

/// Bytes nobody can foresee, from the system's random source (on Linux `getrandom`).
enum RandomBytes {
  /// Makes this many fresh bytes.
  static func make(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
  }
}

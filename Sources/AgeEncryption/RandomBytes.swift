import Primitives

/// Bytes from the operating system's random source.
enum RandomBytes {
  /// Draws as many bytes as asked for.
  static func make(_ count: Int) -> [UInt8] { SecretBytes(random: count).bytes }
}

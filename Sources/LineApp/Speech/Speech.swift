/// How signs are written so that a voice reads them one by one.
enum Speech {
  /// A telephone number with a space between its digits.
  static func spaced(_ number: String) -> String {
    number.map(String.init).joined(separator: " ")
  }
}

import Consultation

/// How signs are written so that a voice reads them one by one.
enum Speech {
  /// A telephone number with a space between its digits and a pause between its groups.
  static func spaced(_ number: String) -> String {
    Contact.grouped(number).split(separator: " ")
      .map { $0.map(String.init).joined(separator: " ") }.joined(separator: ", ")
  }
}

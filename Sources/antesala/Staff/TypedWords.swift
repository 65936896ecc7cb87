import Consultation

/// A few words given as an argument, kept on one line as the console's fields keep them.
enum TypedWords {
  /// The longest reason kept, in characters.
  static let longestReason = 200

  /// The words without anything unseen; `nil` where nothing is left.
  ///
  /// - Throws: where they are longer than what the console takes.
  static func read(
    _ typed: String, as what: String, longest: Int = longestReason
  ) throws(Failure) -> String? {
    let words = line(typed)
    guard words.count <= longest else {
      throw Failure.typed(.wordsTooLong(what, limit: longest))
    }
    return words.isEmpty ? nil : words
  }

  /// The words on one line, a blank between each two.
  static func line(_ typed: String) -> String {
    Printable.line(typed).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A text with one recipient a line, among comments, as `age -R` reads it.
///
/// Lines that are empty or begin with `#` are passed over; lines may end in CR LF; white space
/// around a key is refused.
public struct RecipientsFile: Sendable, Equatable {
  /// The recipients in the order of their lines; at least one, repetitions kept.
  public let recipients: [X25519Recipient]

  /// Reads a text; all of it must be understood, so that no reader is left out unnoticed.
  ///
  /// - Throws: ``AgeError/atLine(_:_:)`` with the first line at fault; ``AgeError/noRecipients`` when
  ///   there are only comments.
  public init(_ text: String) throws(AgeError) {
    recipients = try KeyLines.read(text) { line throws(AgeError) in try X25519Recipient(line) }
    guard !recipients.isEmpty else { throw .noRecipients }
  }

  /// The text of a file with these recipients, one a line.
  ///
  /// - Parameter recipients: At least one, or the text will not be read again.
  public static func text(of recipients: [X25519Recipient]) -> String {
    recipients.map { "\($0.string)\n" }.joined()
  }
}

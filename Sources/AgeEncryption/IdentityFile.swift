/// A text with one identity a line, among comments, as `age-keygen` writes it.
///
/// ```
/// # created: 2026-11-22T18:20:00Z
/// # public key: age1…
/// AGE-SECRET-KEY-1…
/// ```
///
/// Lines that are empty or begin with `#` are passed over; lines may end in CR LF; white space
/// around a key is refused.
public struct IdentityFile: Sendable {
  /// The identities in the order of their lines; at least one.
  public let identities: [X25519Identity]

  /// Reads a text; all of it must be understood.
  ///
  /// - Throws: ``AgeError/atLine(_:_:)`` with the first line at fault, whose text is not repeated;
  ///   ``AgeError/noIdentities`` when there are only comments.
  public init(_ text: String) throws(AgeError) {
    identities = try KeyLines.read(text) { line throws(AgeError) in try X25519Identity(line) }
    guard !identities.isEmpty else { throw .noIdentities }
  }

  /// The secret text of a file with these identities, each below a comment with its recipient.
  ///
  /// - Parameter identities: At least one, or the text will not be read again.
  public static func text(of identities: [X25519Identity]) -> String {
    identities.map { "# public key: \($0.recipient.string)\n\($0.string)\n" }.joined()
  }
}

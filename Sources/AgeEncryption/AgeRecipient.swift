/// One to whom a file can be sealed: wraps the file's key so that only the holder of the matching
/// identity can unwrap it.
///
/// ``X25519Recipient`` and ``ScryptRecipient`` conform.
public protocol AgeRecipient: Sendable {
  /// Wraps a file's key in a stanza of this recipient's kind.
  ///
  /// - Parameter fileKey: The key of the one file being written.
  /// - Returns: The stanza that goes into the header.
  /// - Throws: An ``AgeError`` when the key cannot be wrapped; then no file is written.
  func wrap(_ fileKey: FileKey) throws(AgeError) -> Stanza
}

/// One who can open files: finds, among a header's stanzas, the one meant for it.
///
/// ``X25519Identity`` and ``ScryptIdentity`` conform.
public protocol AgeIdentity: Sendable {
  /// Unwraps a file's key from the stanza meant for this identity, if there is one.
  ///
  /// Stanzas of other kinds are to be passed over; malformed stanzas of this identity's own kind
  /// are to be refused.
  ///
  /// - Parameter stanzas: All stanzas of the header, in order. None is authenticated yet.
  /// - Returns: The file's key, or nil when no stanza is meant for this identity.
  /// - Throws: An ``AgeError`` when the header must be refused as a whole.
  func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> FileKey?
}

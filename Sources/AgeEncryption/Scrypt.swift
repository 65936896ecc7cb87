/// A passphrase with which a file can be encrypted, as the only recipient of that file.
///
/// Anyone with the file can try passphrases on it, as fast as the work factor lets them: choose
/// long ones. Passphrases are taken as their UTF-8 bytes; no Unicode normalization is applied, so
/// they must be typed the same way again. Printing this value shows no passphrase.
public struct ScryptRecipient: AgeRecipient {
  private let passphrase: String
  private let workFactor: Int

  /// Makes a recipient of a passphrase, which must not be empty when a file is encrypted.
  ///
  /// - Parameters:
  ///   - passphrase: What will open the file.
  ///   - workFactor: The base-2 logarithm of scrypt's N, 1 to 30. A step up doubles time and
  ///     memory, for the reader too; 18 takes 256 MiB and some tenths of a second. Readers refuse
  ///     more than 22 unless told otherwise.
  public init(passphrase: String, workFactor: Int = 18) {
    precondition((1...30).contains(workFactor), "a work factor is 1 to 30")
    self.passphrase = passphrase
    self.workFactor = workFactor
  }

  /// Wraps a file's key under the passphrase, stretched with a new salt.
  ///
  /// - Throws: ``AgeError/passphraseEmpty``, or ``AgeError/primitiveFailed(_:)`` when there is too
  ///   little memory.
  public func wrap(_ fileKey: FileKey) throws(AgeError) -> Stanza {
    guard !passphrase.isEmpty else { throw .passphraseEmpty }
    return try ScryptStanza(wrapping: fileKey, with: passphrase, workFactor: workFactor).stanza
  }
}

/// A passphrase that opens the files encrypted with it.
///
/// Printing this value shows no passphrase.
public struct ScryptIdentity: AgeIdentity {
  private let passphrase: String
  private let maxWorkFactor: Int

  /// Makes an identity of a passphrase; an empty one opens nothing.
  ///
  /// - Parameters:
  ///   - passphrase: What may open files.
  ///   - maxWorkFactor: The most a file may ask for, 1 to 30. Files name their own work factor, and
  ///     a hostile one would otherwise exhaust memory: 22 takes 4 GiB.
  public init(passphrase: String, maxWorkFactor: Int = 22) {
    precondition((1...30).contains(maxWorkFactor), "a work factor is 1 to 30")
    self.passphrase = passphrase
    self.maxWorkFactor = maxWorkFactor
  }

  /// Unwraps a file's key from its scrypt stanza, if it has one and the passphrase is right.
  ///
  /// - Throws: ``AgeError/stanzaMalformed(type:_:)``, ``AgeError/workFactorTooHigh(_:maximum:)``, or
  ///   ``AgeError/primitiveFailed(_:)`` when there is too little memory.
  public func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> FileKey? {
    for stanza in stanzas {
      guard let candidate = try ScryptStanza(stanza) else { continue }
      guard candidate.workFactor <= maxWorkFactor else {
        throw .workFactorTooHigh(candidate.workFactor, maximum: maxWorkFactor)
      }
      guard !passphrase.isEmpty else { continue }
      if let fileKey = try candidate.fileKey(with: passphrase) { return fileKey }
    }
    return nil
  }
}

extension ScryptRecipient: CustomStringConvertible, CustomReflectable {
  /// A fixed text without the passphrase.
  public var description: String { "ScryptRecipient(secret)" }

  /// A mirror without children, so that `dump` shows no passphrase.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension ScryptIdentity: CustomStringConvertible, CustomReflectable {
  /// A fixed text without the passphrase.
  public var description: String { "ScryptIdentity(secret)" }

  /// A mirror without children, so that `dump` shows no passphrase.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

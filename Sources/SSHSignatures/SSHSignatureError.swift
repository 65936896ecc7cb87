/// Why a signature, or a list of signers, is not believed.
public enum SSHSignatureError: Error, Hashable, Sendable {
  /// Not Base64 between the two marker lines.
  case notArmored
  /// A field is shorter than it says.
  case cutOff
  /// Something stands after the last field.
  case trailingBytes
  /// A version of the format other than 1.
  case version(UInt32)
  /// A kind of key that is not taken here, such as RSA.
  case algorithm(String)
  /// A hash other than SHA-256 and SHA-512.
  case hash(String)
  /// Made for something else.
  case namespace(found: String, wanted: String)
  /// The key is in no line of the allowed signers.
  case unknownKey(fingerprint: String)
  /// The key may not sign in this namespace.
  case namespaceNotAllowed(line: Int)
  /// The key is allowed from a later moment on.
  case notYetAllowed(line: Int)
  /// The key is no longer allowed.
  case noLongerAllowed(line: Int)
  /// Not over these bytes, or not by this key.
  case mismatch
  /// A security key that was not touched.
  case notTouched
  /// A line of the allowed signers is not understood.
  case line(Int, LineFault)

  /// What is wrong with a line of the allowed signers.
  public enum LineFault: Hashable, Sendable {
    case noKey
    case noPrincipal
    case notAKey
    case unknownOption(String)
    case notADate(String)
    /// Certificates are not followed.
    case authority
    case openQuotes
  }
}

extension SSHSignatureError: CustomStringConvertible {
  /// One line, without anything of what was signed.
  public var description: String {
    switch self {
    case .notArmored: "this is no signature of SSH: a marker line or Base64 is missing"
    case .cutOff: "the signature is damaged: a field is cut off"
    case .trailingBytes: "the signature is damaged: something stands after its end"
    case .version(let version): "the signature has version \(version), and only 1 is known"
    case .algorithm(let name): "keys of the kind '\(name)' are not taken"
    case .hash(let name): "the hash '\(name)' is not taken"
    case .namespace(let found, let wanted):
      "the signature was made for '\(found)', not for '\(wanted)'"
    case .unknownKey(let fingerprint): "the key \(fingerprint) is not among the allowed signers"
    case .namespaceNotAllowed(let line):
      "line \(line) of the allowed signers does not let the key sign here"
    case .notYetAllowed(let line):
      "the key was not yet allowed when it signed (valid-after, line \(line))"
    case .noLongerAllowed(let line):
      "the key is no longer allowed (valid-before, line \(line))"
    case .mismatch: "the signature does not fit: something else was signed, or by another key"
    case .notTouched: "the security key signed without being touched"
    case .line(let line, let fault): "line \(line) of the allowed signers: \(fault.words)"
    }
  }

  /// What to do, where that can be told.
  public var hint: String? {
    switch self {
    case .algorithm: "sign with an Ed25519 key: ssh-keygen -t ed25519"
    case .hash: "leave out -O hashalg"
    case .unknownKey: "add a line 'NAME KEY' if you know whose it is: man ssh-keygen"
    case .line(_, .authority): "name each key itself"
    default: nil
    }
  }
}

extension SSHSignatureError.LineFault {
  var words: String {
    switch self {
    case .noKey: "there is no key"
    case .noPrincipal: "there is no name before the key"
    case .notAKey: "the key is damaged"
    case .unknownOption(let name): "the option '\(name)' is not known"
    case .notADate(let text): "'\(text)' is no date of the form YYYYMMDD or YYYYMMDDHHMM"
    case .authority: "certificates are not followed"
    case .openQuotes: "quotes are not closed"
    }
  }
}

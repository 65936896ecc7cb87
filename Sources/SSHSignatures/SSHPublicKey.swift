import FoundationEssentials
import Primitives

/// A public key of SSH that can sign files: Ed25519 or ECDSA on P-256, in a file or a security key.
///
/// The forms are those of RFC 4253, RFC 5656, RFC 8709 and OpenSSH's `PROTOCOL.u2f`.
public struct SSHPublicKey: Hashable, Sendable {
  enum Curve: Hashable { case ed25519, p256 }

  let curve: Curve
  let point: [UInt8]
  /// Of a security key, what it was made for; its signatures carry a flag and a counter.
  let application: [UInt8]?
  /// The name of the algorithm, such as `ssh-ed25519`.
  public let algorithm: String
  let blob: [UInt8]

  /// - Parameter blob: the key as it stands in signatures, and as Base64 in files.
  init(blob: [UInt8]) throws(SSHSignatureError) {
    var reader = WireReader(blob)
    algorithm = try reader.text()
    curve = try Self.curve(of: algorithm)
    if curve == .p256 {
      guard try reader.text() == "nistp256" else { throw .cutOff }
    }
    point = try reader.string()
    application = algorithm.hasPrefix("sk-") ? try reader.string() : nil
    try reader.end()
    self.blob = blob
  }

  /// - Throws: ``SSHSignatureError/algorithm(_:)`` for a kind of key that is not taken.
  static func curve(of algorithm: String) throws(SSHSignatureError) -> Curve {
    switch algorithm {
    case "ssh-ed25519", "sk-ssh-ed25519@openssh.com": .ed25519
    case "ecdsa-sha2-nistp256", "sk-ecdsa-sha2-nistp256@openssh.com": .p256
    default: throw .algorithm(String(algorithm.prefix(64)))
    }
  }

  /// `SHA256:` and Base64 without padding, as `ssh-keygen -l` prints it.
  public var fingerprint: String {
    "SHA256:"
      + Data(SHA256.digest(of: blob)).base64EncodedString().filter { $0 != "=" }
  }

  /// Whether a signature of this key fits the bytes.
  ///
  /// - Parameter signature: the field of the signature's file, with the algorithm's name.
  func verify(_ signature: [UInt8], of message: [UInt8]) throws(SSHSignatureError) {
    var reader = WireReader(signature)
    guard try reader.text() == algorithm else { throw .mismatch }
    let value = try reader.string()
    var signed = message
    if let application {
      let flags = try reader.byte()
      let counter = try reader.bytes(4)
      guard flags & 1 == 1 else { throw .notTouched }
      signed =
        SHA256.digest(of: application) + [flags] + counter
        + SHA256.digest(of: message)
    }
    try reader.end()
    guard try isValid(value, for: signed) else { throw .mismatch }
  }

  private func isValid(_ value: [UInt8], for signed: [UInt8]) throws(SSHSignatureError) -> Bool {
    switch curve {
    case .ed25519:
      return Ed25519.isSignature(value, of: signed, by: point)
    case .p256:
      var reader = WireReader(value)
      let raw = try reader.number(bytes: 32) + reader.number(bytes: 32)
      try reader.end()
      return P256.isSignature(raw, of: signed, by: point)
    }
  }
}

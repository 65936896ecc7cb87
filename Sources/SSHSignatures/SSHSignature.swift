import FoundationEssentials
import Primitives

/// A detached signature as `ssh-keygen -Y sign` writes it (OpenSSH's `PROTOCOL.sshsig`, version 1).
public struct SSHSignature: Sendable {
  /// The key that made it, as the signature itself says.
  public let key: SSHPublicKey
  /// What the signature was made for, so that one for mail is none for a pack.
  public let namespace: String
  private let reserved: [UInt8]
  private let hash: String
  private let value: [UInt8]

  /// The most bytes of a file; those in use have less than a kilobyte.
  public static let longest = 16_384

  private static let magic = Array("SSHSIG".utf8)
  private static let begin = "-----BEGIN SSH SIGNATURE-----"
  private static let end = "-----END SSH SIGNATURE-----"

  /// Reads a file; linear in its length.
  ///
  /// - Throws: ``SSHSignatureError`` where it is not one, or of a kind that is not taken.
  public init(armored text: String) throws(SSHSignatureError) {
    let lines = text.split { $0.isNewline }.map { $0.filter { !$0.isWhitespace } }
    // The markers lose their blanks like any line.
    guard text.utf8.count <= Self.longest, lines.count >= 3,
      lines.first == Self.begin.filter({ $0 != " " }),
      lines.last == Self.end.filter({ $0 != " " }),
      let blob = Data(base64Encoded: lines.dropFirst().dropLast().joined())
    else { throw .notArmored }
    try self.init(blob: Array(blob))
  }

  init(blob: [UInt8]) throws(SSHSignatureError) {
    var reader = WireReader(blob)
    guard try reader.bytes(Self.magic.count) == Self.magic else { throw .notArmored }
    let version = try reader.uint32()
    guard version == 1 else { throw .version(version) }
    key = try SSHPublicKey(blob: reader.string())
    namespace = try reader.text()
    reserved = try reader.string()
    hash = try reader.text()
    value = try reader.string()
    try reader.end()
  }

  /// Says nothing where the signature fits these bytes and was made for this.
  ///
  /// Whose key it is, and whether it may sign, ``AllowedSigners`` know.
  public func verify(_ message: [UInt8], namespace wanted: String) throws(SSHSignatureError) {
    guard namespace == wanted else { throw .namespace(found: namespace, wanted: wanted) }
    let digest: [UInt8]
    switch hash {
    case "sha256": digest = SHA256.digest(of: message)
    case "sha512": digest = SHA512.digest(of: message)
    default: throw .hash(String(hash.prefix(64)))
    }
    var signed = WireWriter()
    signed.raw(Self.magic)
    signed.string(Array(namespace.utf8))
    signed.string(reserved)
    signed.string(Array(hash.utf8))
    signed.string(digest)
    try key.verify(value, of: signed.bytes)
  }
}

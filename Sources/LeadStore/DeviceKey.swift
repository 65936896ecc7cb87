import Consultation

/// The secret key with which one machine signs what it writes.
///
/// The machine's name is made from the public key, so that the two cannot disagree.
struct DeviceKey: Sendable {
  private let key: SigningKey

  /// Draws a new key.
  init() { key = SigningKey() }

  /// The public half, to check signatures with.
  var publicKey: DevicePublicKey { DevicePublicKey(key: key.publicKey) }

  /// The name of the machine, 16 hexadecimal digits.
  var device: String { publicKey.device }

  /// Signs a message; the same key and message yield the same or another valid signature.
  func signature(of message: [UInt8]) throws(LeadStoreError) -> [UInt8] {
    try key.signature(of: message)
  }
}

extension DeviceKey {
  private static let label = "ANTESALA-DEVICE-KEY-1"

  /// Reads the text of a file.
  init(_ text: String, path: String) throws(LeadStoreError) {
    let (line, bytes) = try KeyLine.only(in: text, label: Self.label, path: path)
    guard let key = SigningKey(bytes) else { throw .deviceKeyMalformed(path: path, line: line) }
    self.key = key
  }

  /// The secret text of a file.
  func text(now: Moment) -> String {
    """
    # The secret key with which this machine signs entries of the journal. It opens no lead.
    # created: \(now)
    # device: \(device)
    \(Self.label) \(key.bytes.hexadecimal)

    """
  }
}

/// The public key of a machine that writes to the journal.
struct DevicePublicKey: Hashable, Sendable {
  private static let label = "antesala-device-1"
  let key: SigningPublicKey

  init(key: SigningPublicKey) { self.key = key }

  /// The first 16 hexadecimal digits of the key's SHA-256.
  var device: String { key.name }

  /// Whether the machine signed the message.
  func isSignature(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    key.isSignature(signature, of: message)
  }

  /// Reads the text of a file.
  init(_ text: String, path: String) throws(LeadStoreError) {
    let (line, bytes) = try KeyLine.only(in: text, label: Self.label, path: path)
    guard let key = SigningPublicKey(hexadecimal: bytes.hexadecimal) else {
      throw .deviceKeyMalformed(path: path, line: line)
    }
    self.key = key
  }

  /// The text of a file.
  func text(now: Moment) -> String {
    """
    # A machine that writes to this journal, or once did; its entries are checked with this key.
    # created: \(now)
    \(Self.label) \(key.bytes.hexadecimal)

    """
  }
}

/// The one line of a key file that is neither empty nor a comment.
enum KeyLine {
  /// - Returns: the line's number, from 1, and the bytes that follow the label in hexadecimal.
  static func only(
    in text: String, label: String, path: String
  ) throws(LeadStoreError) -> (line: Int, bytes: [UInt8]) {
    var found: (line: Int, bytes: [UInt8])?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      guard found == nil, line.hasPrefix(label + " "),
        let bytes = [UInt8](hexadecimal: String(line.dropFirst(label.count + 1)))
      else { throw .deviceKeyMalformed(path: path, line: index + 1) }
      found = (index + 1, bytes)
    }
    guard let found else { throw .deviceKeyMalformed(path: path, line: nil) }
    return found
  }
}

public import AgeEncryption
public import Casework
public import Consultation

/// Who may open what is sealed from an entry of the journal on, and whose signatures count.
///
/// Stands in the clear in entries of kind ``Entry/Kind/keys`` and ``Entry/Kind/rotation``, one of
/// which is the journal's first. It holds because a key that was in force before vouches for it;
/// the first because the clinic's own key does, which every staff file repeats. So whoever can write
/// to the folder, and can even sign as this machine, can name no reader and no signer.
public struct KeyStatement: Equatable, Sendable {
  static let schema = "antesala.keys/1"

  /// The id of the entry it stands in.
  public let id: EntryID
  /// By the clock of the machine that wrote it.
  public let at: Moment
  /// Whose passphrase opened the key that vouches; `nil` for the recovery key.
  public let by: String?
  /// What the keys were changed for.
  public let reason: Reason
  /// The person it was done to, where there is one.
  public let about: String?
  /// The public keys that payloads are sealed to: the clinic's, then the recovery key's.
  public let recipients: [X25519Recipient]
  /// The public keys that vouch for the next statement: the clinic's, then the recovery key's where
  /// it is known. See ``SigningKey/init(vouchingBy:)``.
  let vouchers: [SigningPublicKey]
  /// The public keys with which people sign what they do, by name.
  let people: [String: SigningPublicKey]
  /// The machines that staff know of.
  let devices: [SigningPublicKey]
  /// What a rotation vouches for; `nil` where nothing was sealed anew.
  let resealed: Resealed?
  /// Signatures over the text above, each with the key that made it.
  var vouches: [Vouch] = []

  /// Why it was written.
  public enum Reason: String, Equatable, Sendable, CaseIterable {
    /// The data folder was made.
    case setup
    /// A folder of an earlier version was taken over, or the keys in force were confirmed anew.
    case accepted
    /// A person was given a key, or one of their own to sign with.
    case added
    case removed
    case passphrase
    /// The clinic has a new key.
    case rotated
    /// The recovery key was shown and may vouch from here on.
    case recovery
    /// For lobbies that hold no staff keys.
    case lobby
  }

  /// How many entries come before, and the ``ResealedDigest`` over them.
  struct Resealed: Equatable, Sendable {
    let entries: Int64
    let digest: [UInt8]
  }

  /// That the owner of a key stands for a statement.
  struct Vouch: Equatable, Sendable {
    let key: SigningPublicKey
    let signature: [UInt8]
  }

  init(
    id: EntryID, at: Moment, by: String?, reason: Reason, about: String? = nil,
    recipients: [X25519Recipient], vouchers: [SigningPublicKey],
    people: [String: SigningPublicKey], devices: [SigningPublicKey], resealed: Resealed? = nil
  ) {
    self.id = id
    self.at = at
    self.by = by
    self.reason = reason
    self.about = about
    self.recipients = recipients
    self.vouchers = vouchers
    self.people = people
    self.devices = devices
    self.resealed = resealed
  }

  /// The same with a signature for each of these keys.
  func vouched(by keys: [SigningKey]) throws(LeadStoreError) -> Self {
    var vouched = self
    for key in keys {
      vouched.vouches.append(
        Vouch(key: key.publicKey, signature: try key.signature(of: signedBytes)))
    }
    return vouched
  }

  /// The same for a rotation, which vouches for what was sealed anew.
  func resealing(entries: Int64, digest: [UInt8]) -> Self {
    KeyStatement(
      id: id, at: at, by: by, reason: reason, about: about, recipients: recipients,
      vouchers: vouchers, people: people, devices: devices,
      resealed: Resealed(entries: entries, digest: digest))
  }

  /// Whether one of these keys signed it.
  func isVouched(by keys: [SigningPublicKey]) -> Bool {
    vouches.contains { vouch in
      keys.contains(vouch.key) && vouch.key.isSignature(vouch.signature, of: signedBytes)
    }
  }

  private var signedBytes: [UInt8] {
    CanonicalBytes("antesala.vouch/1").adding(text).bytes
  }

  /// Whether the recovery key may vouch for the next statement.
  public var knowsRecoveryKey: Bool { vouchers.count > 1 }

  /// The person whose signing key has a name; `nil` where nobody's does.
  func person(signingAs name: String) -> (name: String, key: SigningPublicKey)? {
    people.first { $0.value.name == name }.map { (name: $0.key, key: $0.value) }
  }
}

extension KeyStatement {
  /// Without the signatures.
  private var text: String {
    var lines = [
      Self.schema,
      "# Who may open what is sealed from here on, and whose signatures count.",
      "id \(id)", "at \(at)",
    ]
    if let by { lines.append("by \(by)") }
    lines.append("reason \(reason.rawValue)")
    if let about { lines.append("about \(about)") }
    lines += recipients.map { "recipient \($0.string)" }
    lines += vouchers.map { "voucher \($0.hexadecimal)" }
    lines += people.sorted { $0.key < $1.key }.map { "person \($0.key) \($0.value.hexadecimal)" }
    lines += devices.map { "device \($0.hexadecimal)" }
    if let resealed {
      lines += ["entries \(resealed.entries)", "digest \(resealed.digest.hexadecimal)"]
    }
    return lines.map { "\($0)\n" }.joined()
  }

  /// The text as it stands in the entry.
  var bytes: [UInt8] {
    let signatures = vouches.map {
      "vouch \($0.key.hexadecimal) \($0.signature.hexadecimal)\n"
    }
    return Array((text + signatures.joined()).utf8)
  }
}

import AgeEncryption
import Casework
import Consultation
import Crypto

/// What stands in an entry of kind `rotation`, in the clear: which keys are in force from here on,
/// and the hashes of all that was sealed anew.
///
/// The chain covers this text as it covers every payload, and so vouches for the age files that
/// took the place of those it was first built over.
struct RotationText: Equatable {
  static let schema = "antesala.rotation/1"

  let id: EntryID
  let at: Moment
  /// How many entries come before.
  let entries: Int64
  /// See ``Digest``.
  let digest: [UInt8]
  /// The clinic's new key first.
  let recipients: [X25519Recipient]

  /// SHA-256 over the hashes of all entries before, in order.
  ///
  /// For each entry its seq, eight bytes, most significant first, and its `resealed_hash`, empty
  /// where it was never sealed anew; each preceded by its length, after the name of this digest, as
  /// in ``Entry/Link``.
  struct Digest {
    private var hash = SHA256()

    init() { hash.update(data: CanonicalBytes("antesala.resealed/1").bytes) }

    mutating func add(_ seq: Int64, _ resealed: [UInt8]?) {
      hash.update(data: CanonicalBytes(part: seq.bigEndianBytes).adding(resealed ?? []).bytes)
    }

    var bytes: [UInt8] { Array(hash.finalize()) }
  }

  /// The text as it stands in the entry.
  var bytes: [UInt8] {
    let keys = recipients.map { "recipient \($0.string)\n" }.joined()
    return Array(
      """
      \(Self.schema)
      # The clinic's key was changed. Every payload before was sealed anew, to the keys below.
      id \(id)
      at \(at)
      entries \(entries)
      digest \(digest.hexadecimal)
      \(keys)
      """.utf8)
  }
}

extension RotationText {
  /// Reads what `bytes` wrote; `nil` for anything else.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, first == Self.schema else { return nil }
    var fields: [Substring: Substring] = [:]
    var recipients: [X25519Recipient] = []
    for line in lines.dropFirst() where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      guard words.count == 2 else { return nil }
      if words[0] == "recipient" {
        guard let recipient = try? X25519Recipient(String(words[1])) else { return nil }
        recipients.append(recipient)
      } else if fields.updateValue(words[1], forKey: words[0]) != nil {
        return nil
      }
    }
    guard fields.count == 4, !recipients.isEmpty,
      let id = fields["id"].flatMap({ EntryID(String($0)) }),
      let at = fields["at"].flatMap({ Moment(iso: String($0)) }),
      let entries = fields["entries"].flatMap({ Int64($0) }),
      let digest = fields["digest"].flatMap({ [UInt8](hexadecimal: String($0)) })
    else { return nil }
    self.init(id: id, at: at, entries: entries, digest: digest, recipients: recipients)
  }
}

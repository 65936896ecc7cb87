import Casework
import Consultation
import Primitives

/// SHA-256 over the hashes of everything before a rotation, in order.
///
/// For each entry its seq, eight bytes, most significant first, and its `resealed_hash`, empty where
/// it was never sealed anew; each preceded by its length, after the name of this digest, as in
/// ``Entry/Link``. The chain covers the rotation's text, and so vouches for the age files that took
/// the place of those it was first built over.
struct ResealedDigest {
  private var hash = SHA256()

  init() { hash.update(CanonicalBytes("antesala.resealed/1").bytes) }

  mutating func add(_ seq: Int64, _ resealed: [UInt8]?) {
    hash.update(CanonicalBytes(part: seq.bigEndianBytes).adding(resealed ?? []).bytes)
  }

  var bytes: [UInt8] { hash.digest }
}

/// What an earlier version wrote into an entry of kind `rotation`: the keys in force from there on,
/// and the ``ResealedDigest``. No key vouched for it; today's are a ``KeyStatement``.
///
/// ```
/// antesala.rotation/1
/// # comment
/// id 0190…
/// at 2026-11-22T18:20:00Z
/// entries 19
/// digest 5e1f…
/// recipient age1…
/// ```
struct RotationText: Equatable {
  let id: EntryID
  let digest: [UInt8]

  /// Reads such a text; `nil` for anything else.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, first == "antesala.rotation/1" else { return nil }
    var fields: [Substring: Substring] = [:]
    for line in lines.dropFirst() where !line.hasPrefix("#") && !line.hasPrefix("recipient ") {
      let words = line.split(separator: " ")
      guard words.count == 2, fields.updateValue(words[1], forKey: words[0]) == nil else {
        return nil
      }
    }
    guard fields.count == 4, fields["at"].flatMap({ Moment(iso: String($0)) }) != nil,
      fields["entries"].flatMap({ Int64($0) }) != nil,
      let id = fields["id"].flatMap({ EntryID(String($0)) }),
      let digest = fields["digest"].flatMap({ [UInt8](hexadecimal: String($0)) })
    else { return nil }
    self.id = id
    self.digest = digest
  }
}

import Casework
import Consultation
import Primitives

extension Entry {
  /// The part of an entry that its hash covers.
  ///
  /// The hash is SHA-256 over these byte strings in this order, each preceded by its length as eight
  /// bytes, most significant first:
  ///
  /// 1. `antesala.entry/1` (no hash of anything else begins so)
  /// 2. seq, eight bytes, most significant first
  /// 3. id, 16 bytes
  /// 4. lead, 16 bytes
  /// 5. kind, as text
  /// 6. folio, as text `7K4M-9QXD`; empty where there is none
  /// 7. device, as text
  /// 8. the hash of the entry before, 32 bytes; zeros before the first
  /// 9. SHA-256 of the sealed payload, 32 bytes
  ///
  /// The signature is Ed25519 over `antesala.signature/1` and the hash, preceded by their lengths in
  /// the same way; that of a person is over `antesala.person/1` and the hash. Texts are UTF-8. As the payload enters by its hash, it can be emptied and the
  /// chain still holds.
  struct Link: Equatable {
    let seq: Int64
    let id: EntryID
    let lead: LeadID
    let kind: Kind
    let folio: Folio?
    let device: String
    let previous: [UInt8]
    let sealedHash: [UInt8]

    /// SHA-256 over all fields.
    var hash: [UInt8] {
      CanonicalBytes("antesala.entry/1")
        .adding(seq.bigEndianBytes).adding(id.bytes).adding(lead.bytes).adding(kind.rawValue)
        .adding(folio?.description ?? "").adding(device).adding(previous).adding(sealedHash)
        .sha256
    }
  }

  /// The part that the hash covers, as it now stands.
  var link: Link {
    Link(
      seq: seq, id: id, lead: lead, kind: kind, folio: folio, device: device, previous: previous,
      sealedHash: sealedHash)
  }

  /// An entry of a link, as the device sealed and signed it.
  init(
    _ link: Link, hash: [UInt8], signature: [UInt8], signer: String? = nil,
    personSignature: [UInt8]? = nil, sealed: [UInt8]
  ) {
    self.init(
      seq: link.seq, id: link.id, lead: link.lead, kind: link.kind, folio: link.folio,
      device: link.device, previous: link.previous, sealedHash: link.sealedHash, hash: hash,
      signature: signature, signer: signer, personSignature: personSignature, resealedHash: nil,
      sealed: sealed)
  }

  /// Whether it is another entry, the payload of which was sealed anew since.
  func isResealed(of earlier: Entry) -> Bool {
    link == earlier.link && hash == earlier.hash && signature == earlier.signature
      && signer == earlier.signer && personSignature == earlier.personSignature
      && resealedHash != nil && resealedHash != earlier.resealedHash
      && SHA256.digest(of: sealed) == resealedHash
  }

  /// The entry with another age file in it.
  func sealedAnew(_ sealed: [UInt8]) -> Entry {
    Entry(
      seq: seq, id: id, lead: lead, kind: kind, folio: folio, device: device, previous: previous,
      sealedHash: sealedHash, hash: hash, signature: signature, signer: signer,
      personSignature: personSignature, resealedHash: SHA256.digest(of: sealed),
      sealed: sealed)
  }

  /// What the device signs.
  static func signedBytes(ofHash hash: [UInt8]) -> [UInt8] {
    CanonicalBytes("antesala.signature/1").adding(hash).bytes
  }

  /// What the person signs who did what the entry records.
  static func bytesSignedByPerson(ofHash hash: [UInt8]) -> [UInt8] {
    CanonicalBytes("antesala.person/1").adding(hash).bytes
  }

  /// What stands where the first entry has no predecessor.
  static let origin = [UInt8](repeating: 0, count: 32)
}

/// Byte strings laid end to end so that no two lists of them look alike.
struct CanonicalBytes {
  private(set) var bytes: [UInt8] = []

  /// Goes on with a part of something that has begun with its name.
  init(part: [UInt8]) { append(part) }

  /// Begins with a name that no other kind of message has.
  init(_ domain: String) { append(Array(domain.utf8)) }

  private mutating func append(_ part: [UInt8]) {
    bytes += UInt64(part.count).bigEndianBytes
    bytes += part
  }

  /// The same and one more part.
  func adding(_ part: [UInt8]) -> Self {
    var longer = self
    longer.append(part)
    return longer
  }

  /// The same and one more part, in UTF-8.
  func adding(_ part: String) -> Self { adding(Array(part.utf8)) }

  /// SHA-256 over all of it.
  var sha256: [UInt8] { SHA256.digest(of: bytes) }
}

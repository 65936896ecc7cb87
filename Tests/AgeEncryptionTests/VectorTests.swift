import Primitives
import Foundation
import Testing

@testable import AgeEncryption

/// Every published vector, opened and compared with how it says it must end.
@Suite(.enabled(if: VectorFolder.isThere, Comment(rawValue: VectorFolder.absence)))
struct VectorTests {
  /// How opening a vector ended, and the digest of all plaintext that came out on the way.
  struct Outcome: Equatable {
    var ending: Vector.Ending
    var payload: String?
  }

  /// Vectors of the hybrid kind, which is left out, and how they end for one who has no such key.
  ///
  /// Two are refused by what everyone checks: the body of a stanza, and an X25519 share.
  static let leftOut: [String: Vector.Ending] = [
    "armor_hybrid": .noMatch,
    "hybrid": .noMatch,
    "hybrid_and_x25519": .noMatch,
    "hybrid_bad_tag": .noMatch,
    "hybrid_currupted_enc_mlkem": .noMatch,
    "hybrid_currupted_enc_x25519": .noMatch,
    "hybrid_extra_argument": .noMatch,
    "hybrid_grease": .noMatch,
    "hybrid_identity": .noMatch,
    "hybrid_long_file_key": .noMatch,
    "hybrid_long_share": .noMatch,
    "hybrid_low_order": .noMatch,
    "hybrid_multiple_recipients": .noMatch,
    "hybrid_no_match": .noMatch,
    "hybrid_not_canonical_body": .headerFailure,
    "hybrid_not_canonical_enc": .noMatch,
    "hybrid_short_share": .noMatch,
    "hybrid_uppercase": .noMatch,
    "hybrid_x25519_arg": .headerFailure,
  ]

  @Test func `all 143 vectors are there`() {
    #expect(VectorFolder.names.count == 143)
    #expect(Set(Self.leftOut.keys).isSubset(of: VectorFolder.names))
  }

  @Test(arguments: VectorFolder.names)
  func `a vector ends as it says`(name: String) throws {
    let vector = try VectorFolder.vector(name)
    var expected = Outcome(ending: vector.ending, payload: vector.payload)
    if let ending = Self.leftOut[name] { expected = Outcome(ending: ending) }

    #expect(try Self.outcome(of: vector) == expected)
  }

  @Test(arguments: leftOut.keys.sorted())
  func `a hybrid identity is refused by name`(name: String) throws {
    let hybrids = try VectorFolder.vector(name).identities.filter(Self.isHybrid)

    #expect(!hybrids.isEmpty)
    for hybrid in hybrids {
      #expect(throws: AgeError.identityUnsupported(.hybrid)) { try X25519Identity(hybrid) }
    }
  }

  @Test(arguments: VectorFolder.names)
  func `a header that was read is written again byte for byte`(name: String) throws {
    let vector = try VectorFolder.vector(name)
    guard let file = try? Self.binary(vector), let header = try? HeaderReader.header(of: file)
    else {
      #expect([.headerFailure, .armorFailure].contains(vector.ending))
      return
    }

    #expect(Header.authenticated(header.stanzas) == header.authenticated)
    #expect(file.starts(with: header.bytes))
  }

  @Test(arguments: VectorFolder.names)
  func `a payload that was read is written again byte for byte`(name: String) throws {
    let vector = try VectorFolder.vector(name)
    guard vector.ending == .success, Self.leftOut[name] == nil else { return }
    let file = try Self.binary(vector)
    let fileKey = try #require(FileKey(vector.fileKey))
    let payload = file.dropFirst(try HeaderReader.header(of: file).bytes.count)
    let plaintext = try Age.decrypt(file, with: Self.identities(of: vector))

    let again = try Payload.seal(plaintext, with: fileKey, nonce: Array(payload.prefix(16)))

    #expect(again == Array(payload))
  }

  @Test(arguments: VectorFolder.names)
  func `an armor that was read is written again, but for white space`(name: String) throws {
    let vector = try VectorFolder.vector(name)
    guard let file = try? Self.binary(vector) else {
      #expect(vector.ending == .armorFailure)
      return
    }
    guard vector.isArmored else { return }
    let text = String(decoding: vector.file.filter { $0 != 13 }, as: UTF8.self)

    #expect(
      Age.armor(file) == text.trimmingCharacters(in: .whitespacesAndNewlines) + "\n")
  }

  static func isHybrid(_ identity: String) -> Bool {
    identity.hasPrefix("AGE-SECRET-KEY-PQ-1")
  }

  static func binary(_ vector: Vector) throws(AgeError) -> [UInt8] {
    vector.isArmored ? try Age.dearmor(vector.file) : vector.file
  }

  /// The keys we can use; a stranger's if there is none.
  static func identities(of vector: Vector) throws(AgeError) -> [any AgeIdentity] {
    var identities: [any AgeIdentity] = vector.passphrases.map { ScryptIdentity(passphrase: $0) }
    for identity in vector.identities where !isHybrid(identity) {
      identities.append(try X25519Identity(identity))
    }
    return identities.isEmpty ? [X25519Identity()] : identities
  }

  static func outcome(of vector: Vector) throws -> Outcome {
    let identities = try identities(of: vector)
    var released: [UInt8]?
    do {
      var reader = try PayloadReader(opening: binary(vector), with: identities)
      released = []
      while let chunk = try reader.next() { released?.append(contentsOf: chunk) }
      return Outcome(ending: .success, payload: released.map(Self.digest))
    } catch {
      return Outcome(ending: try #require(Vector.Ending(error)), payload: released.map(digest))
    }
  }

  static func digest(_ bytes: [UInt8]) -> String {
    SHA256.digest(of: bytes).map { String(format: "%02x", $0) }.joined()
  }
}

extension Vector.Ending {
  /// The vectors' word for a fact about a file; nil for facts about keys and calls.
  init?(_ error: AgeError) {
    switch error {
    case .notAgeFile, .versionUnsupported, .headerMalformed, .stanzaMalformed, .workFactorTooHigh,
      .nonceTruncated:
      self = .headerFailure
    case .noMatch: self = .noMatch
    case .headerNotAuthentic: self = .hmacFailure
    case .payloadMalformed: self = .payloadFailure
    case .armorMalformed: self = .armorFailure
    case .recipientMalformed, .recipientUnsupported, .identityMalformed, .identityUnsupported,
      .atLine, .noRecipients, .tooManyRecipients, .noIdentities, .passphraseNotAlone,
      .passphraseEmpty,
      .primitiveFailed:
      return nil
    }
  }
}

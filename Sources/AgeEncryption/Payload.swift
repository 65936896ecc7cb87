import Primitives

/// The sealed content behind a header: a nonce, then chunks of 64 KiB, the last one marked.
///
/// Each chunk is sealed under its number and whether it is the last, so none can be dropped, moved
/// or added. Only the last may be shorter, and it is empty only when the whole payload is.
///
/// Source: the STREAM construction, <https://eprint.iacr.org/2015/189>.
enum Payload {
  static let nonceByteCount = 16
  static let chunkByteCount = 65_536
  static let sealedChunkByteCount = chunkByteCount + AEAD.tagByteCount

  /// Seals a plaintext, empty or not, under a random nonce.
  static func seal(_ plaintext: [UInt8], with fileKey: FileKey) throws(AgeError) -> [UInt8] {
    try seal(plaintext, with: fileKey, nonce: RandomBytes.make(nonceByteCount))
  }

  /// Seals a plaintext under a nonce never before used with this file key.
  static func seal(
    _ plaintext: [UInt8], with fileKey: FileKey, nonce: [UInt8]
  ) throws(AgeError) -> [UInt8] {
    let key = fileKey.derivedKey(for: "payload", salt: nonce)
    let chunkCount = max(1, (plaintext.count + chunkByteCount - 1) / chunkByteCount)
    var payload = nonce
    payload.reserveCapacity(
      nonce.count + plaintext.count + chunkCount * AEAD.tagByteCount)
    for index in 0..<chunkCount {
      let chunk = plaintext.dropFirst(index * chunkByteCount).prefix(chunkByteCount)
      payload += try AEAD.seal(
        chunk, under: key, nonce: chunkNonce(index, isLast: index == chunkCount - 1))
    }
    return payload
  }

  /// The nonce of a chunk, counted from zero: its number in 11 bytes, big-endian, and 1 if last.
  static func chunkNonce(_ index: Int, isLast: Bool) -> [UInt8] {
    withUnsafeBytes(of: UInt64(index).bigEndian) { number in
      [0, 0, 0] + number + [isLast ? 1 : 0]
    }
  }
}

import Primitives

/// Opens a file's payload chunk by chunk, each only once it has proved authentic.
///
/// Chunks released before an error are authentic, but whether they are all of the payload is known
/// only when ``next()`` has returned nil.
struct PayloadReader {
  private let file: [UInt8]
  private let key: SecretBytes
  private var position: Int
  private var index = 0
  private var reachedLast = false

  /// Finds the key of a file and checks its header.
  ///
  /// - Throws: Whatever is wrong before the first chunk.
  init(opening file: [UInt8], with identities: [any AgeIdentity]) throws(AgeError) {
    let header = try HeaderReader.header(of: file)
    let fileKey = try Self.fileKey(of: header, with: identities)
    guard header.isAuthentic(under: fileKey) else { throw .headerNotAuthentic }
    let start = header.byteCount
    let nonce = file[start...].prefix(Payload.nonceByteCount)
    guard nonce.count == Payload.nonceByteCount else { throw .nonceTruncated }
    self.file = file
    self.key = fileKey.derivedKey(for: "payload", salt: nonce)
    self.position = start + nonce.count
  }

  private static func fileKey(
    of header: Header, with identities: [any AgeIdentity]
  ) throws(AgeError) -> FileKey {
    guard !identities.isEmpty else { throw .noIdentities }
    for identity in identities {
      if let fileKey = try identity.unwrap(header.stanzas) { return fileKey }
    }
    throw .noMatch
  }

  /// The plaintext of the next chunk; nil behind the last, once nothing is left over.
  ///
  /// - Throws: ``AgeError/payloadMalformed(chunk:_:)``, and again on every later call.
  mutating func next() throws(AgeError) -> [UInt8]? {
    let sealed = file[position...].prefix(Payload.sealedChunkByteCount)
    guard !reachedLast else {
      guard sealed.isEmpty else { throw malformed(.trailingBytes) }
      return nil
    }
    guard sealed.count >= AEAD.tagByteCount else { throw malformed(.truncated) }
    guard let chunk = open(sealed) else { throw malformed(.notAuthentic) }
    guard !chunk.plaintext.isEmpty || index == 0 else { throw malformed(.emptyLastChunk) }
    position += sealed.count
    index += 1
    reachedLast = chunk.isLast
    return chunk.plaintext
  }

  /// Opens a chunk as what its place says it is, and a full one also as the contrary.
  ///
  /// The mark of the last chunk is authenticated, its place is not. Trying both tells a file that
  /// was cut or extended at the edge of a chunk from one that was altered.
  private func open(_ sealed: ArraySlice<UInt8>) -> (plaintext: [UInt8], isLast: Bool)? {
    let endsFile = sealed.endIndex == file.endIndex
    let isFull = sealed.count == Payload.sealedChunkByteCount
    for isLast in isFull ? [endsFile, !endsFile] : [true] {
      let nonce = Payload.chunkNonce(index, isLast: isLast)
      if let plaintext = AEAD.open(sealed, under: key, nonce: nonce) {
        return (plaintext, isLast)
      }
    }
    return nil
  }

  private func malformed(_ fault: AgeError.PayloadFault) -> AgeError {
    .payloadMalformed(chunk: index, fault)
  }
}

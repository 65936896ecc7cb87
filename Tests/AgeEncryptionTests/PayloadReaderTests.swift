import Testing

@testable import AgeEncryption

/// What a reader says of a payload that is not whole, and what it has released by then.
struct PayloadReaderTests {
  static let full = Payload.sealedChunkByteCount

  let identity = X25519Identity()
  let plaintext = Plaintext.bytes(2 * 65_536)
  let file: [UInt8]

  init() throws {
    file = try Age.encrypt(plaintext, to: [identity.recipient])
  }

  @Test func `a whole file is released to its last byte`() throws {
    #expect(try read(file) == Reading(released: plaintext))
  }

  @Test func `a file cut at the edge of a chunk is told from one cut within`() throws {
    let first = Array(plaintext.prefix(65_536))

    #expect(
      try read(file.dropLast(Self.full))
        == Reading(released: first, error: .payloadMalformed(chunk: 1, .truncated)))
    #expect(
      try read(file.dropLast(Self.full - 1))
        == Reading(released: first, error: .payloadMalformed(chunk: 1, .truncated)))
    #expect(
      try read(file.dropLast())
        == Reading(released: first, error: .payloadMalformed(chunk: 1, .notAuthentic)))
  }

  @Test func `bytes behind a full last chunk are told from an altered chunk`() throws {
    var altered = file
    altered[altered.count - 1] ^= 1

    #expect(
      try read(file + [0])
        == Reading(released: plaintext, error: .payloadMalformed(chunk: 2, .trailingBytes)))
    #expect(
      try read(altered)
        == Reading(
          released: Array(plaintext.prefix(65_536)),
          error: .payloadMalformed(chunk: 1, .notAuthentic)))
  }

  @Test func `an error comes again at every later call`() throws {
    var reader = try PayloadReader(opening: file.dropLast(), with: [identity])
    _ = try reader.next()

    for _ in 0..<3 {
      #expect(throws: AgeError.payloadMalformed(chunk: 1, .notAuthentic)) { try reader.next() }
    }
  }

  @Test func `the nonce of a chunk is its number in eleven bytes and the mark of the last`() {
    #expect(Payload.chunkNonce(0, isLast: false) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(Payload.chunkNonce(0x0102_03, isLast: true) == [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 1])
    #expect(
      Payload.chunkNonce(Int.max, isLast: false)
        == [0, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0])
  }

  /// All a reader gave out, and what it ended with.
  struct Reading: Equatable {
    var released: [UInt8] = []
    var error: AgeError?
  }

  private func read(_ file: [UInt8]) throws -> Reading {
    var reader = try PayloadReader(opening: file, with: [identity])
    var reading = Reading()
    do throws(AgeError) {
      while let chunk = try reader.next() { reading.released += chunk }
    } catch {
      reading.error = error
    }
    return reading
  }
}

import Testing

@testable import AgeEncryption

/// No altered file yields any plaintext: every alteration of a kind, not samples.
struct TamperingTests {
  let identity = X25519Identity()
  let file: [UInt8]

  init() throws {
    file = try Age.encrypt("attack at nine".utf8, to: [identity.recipient])
  }

  @Test func `no bit of a file can be flipped`() {
    for index in file.indices {
      for bit in 0..<8 {
        var altered = file
        altered[index] ^= 1 << bit
        expectRefusal(altered, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func `no byte of a file can be left out, doubled or added`() {
    for index in file.indices {
      expectRefusal(Array(file[..<index] + file[(index + 1)...]), "without byte \(index)")
      expectRefusal(Array(file[...index] + file[index...]), "byte \(index) twice")
    }
    for byte in UInt8.min...UInt8.max {
      expectRefusal(file + [byte], "with \(byte) behind")
      expectRefusal([byte] + file, "with \(byte) in front")
    }
  }

  @Test func `no end of a file can be cut off`() {
    for count in file.indices {
      expectRefusal(Array(file.prefix(count)), "the first \(count) bytes")
    }
  }

  @Test func `no line of a header can be left out, doubled or moved`() throws {
    let file = try Age.encrypt("x".utf8, to: [Grease(), identity.recipient, Grease()])
    let header = try HeaderReader.header(of: file).bytes
    let payload = file.dropFirst(header.count)
    let lines = header.split(separator: 10).map { Array($0) + [10] }

    for index in lines.indices {
      var without = lines
      without.remove(at: index)
      expectRefusal(without.flatMap(\.self) + payload, "without line \(index)")
      var twice = lines
      twice.insert(lines[index], at: index)
      expectRefusal(twice.flatMap(\.self) + payload, "line \(index) twice")
      for other in lines.indices where lines[other] != lines[index] {
        var swapped = lines
        swapped.swapAt(index, other)
        expectRefusal(swapped.flatMap(\.self) + payload, "lines \(index) and \(other) swapped")
      }
    }
  }

  @Test func `no chunk can be left out, doubled or moved`() throws {
    let file = try Age.encrypt(Plaintext.bytes(4 * 65_536), to: [identity.recipient])
    let start = file.count - 4 * Payload.sealedChunkByteCount
    let chunks = (0..<4).map {
      file[(start + $0 * Payload.sealedChunkByteCount)...].prefix(Payload.sealedChunkByteCount)
    }
    // Every sequence of up to five of the four chunks but the one that was written.
    var orders: [[Int]] = [[]]
    for _ in 0..<5 {
      orders += orders.flatMap { order in (0..<4).map { order + [$0] } }
    }
    for order in Set(orders) where order != [0, 1, 2, 3] {
      expectRefusal(Array(file[..<start]) + order.flatMap { chunks[$0] }, "chunks \(order)")
    }
  }

  @Test func `a header cannot be put before the payload of another file`() throws {
    let other = try Age.encrypt("attack at ten!".utf8, to: [identity.recipient])
    let headerCount = try HeaderReader.header(of: file).bytes.count

    expectRefusal(Array(file[..<headerCount] + other[headerCount...]), "another payload")
  }

  private func expectRefusal(_ altered: [UInt8], _ what: String) {
    #expect(throws: AgeError.self, Comment(rawValue: what)) {
      try Age.decrypt(altered, with: [identity])
    }
  }
}

/// Reads the fields of SSH's messages one after the other (RFC 4251, section 5).
struct WireReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func bytes(_ count: Int) throws(SSHSignatureError) -> [UInt8] {
    guard count <= rest.count else { throw .cutOff }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func byte() throws(SSHSignatureError) -> UInt8 { try bytes(1)[0] }

  mutating func uint32() throws(SSHSignatureError) -> UInt32 {
    try bytes(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// A length of four bytes, and so many bytes.
  mutating func string() throws(SSHSignatureError) -> [UInt8] { try bytes(Int(uint32())) }

  /// The same where text stands, such as the name of an algorithm.
  mutating func text() throws(SSHSignatureError) -> String {
    guard let text = String(validating: try string(), as: UTF8.self) else { throw .cutOff }
    return text
  }

  /// A number without sign in so many bytes, as it is written without leading zeros.
  mutating func number(bytes width: Int) throws(SSHSignatureError) -> [UInt8] {
    let digits = try string().drop { $0 == 0 }
    guard digits.count <= width else { throw .cutOff }
    return [UInt8](repeating: 0, count: width - digits.count) + digits
  }

  func end() throws(SSHSignatureError) {
    guard isAtEnd else { throw .trailingBytes }
  }
}

/// Writes fields in the same form.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ field: [UInt8]) { bytes += field }

  mutating func string(_ field: [UInt8]) {
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: UInt32(field.count) >> (24 - 8 * $0)) }
    bytes += field
  }
}

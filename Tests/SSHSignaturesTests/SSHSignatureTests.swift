import Primitives
import Testing

@testable import SSHSignatures

struct SSHSignatureTests {
  private func verify(_ armored: String, of message: [UInt8] = Sample.message) throws {
    try SSHSignature(armored: armored).verify(message, namespace: "antesala-pack")
  }

  @Test func `what OpenSSH signed is accepted, with both kinds of key and both hashes`() throws {
    for sample in [Sample.ed25519, Sample.ecdsa, Sample.withSHA256] { try verify(sample) }
    // As some editors and mail leave it.
    try verify(Sample.ed25519.split(separator: "\n").joined(separator: "\r\n") + "\r\n\r\n")
  }

  @Test func `other bytes, and a signature for something else, are not`() throws {
    #expect(throws: SSHSignatureError.mismatch) {
      try verify(Sample.ed25519, of: Sample.message + [0])
    }
    #expect(throws: SSHSignatureError.mismatch) { try verify(Sample.ecdsa, of: []) }
    #expect(throws: SSHSignatureError.namespace(found: "file", wanted: "antesala-pack")) {
      try verify(Sample.forFiles)
    }
  }

  @Test func `a fingerprint is what ssh-keygen prints`() throws {
    #expect(
      try SSHSignature(armored: Sample.ed25519).key.fingerprint
        == "SHA256:5OGKhKwmk/rM9QgZrh7PqSf0Aao5zhHii2q0c6ckU/k")
  }

  @Test(arguments: ["", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----", "ssh"])
  func `what is no signature is said to be none`(_ text: String) {
    #expect(throws: SSHSignatureError.notArmored) { try SSHSignature(armored: text) }
  }

  @Test func `a security key signs with a flag and a counter, and must have been touched`() throws {
    let secret = Ed25519.SecretKey()
    var key = WireWriter()
    for field in ["sk-ssh-ed25519@openssh.com", "", "ssh:"] {
      key.string(field.isEmpty ? secret.publicKey : Array(field.utf8))
    }
    func signed(flags: UInt8) throws -> SSHSignature {
      var message = WireWriter()
      message.raw(Array("SSHSIG".utf8))
      for field in ["antesala-pack", "", "sha512"] { message.string(Array(field.utf8)) }
      message.string(SHA512.digest(of: Sample.message))
      let tail = [flags, 0, 0, 0, 7]
      let value = secret.signature(
        of: SHA256.digest(of: "ssh:".utf8) + tail
          + SHA256.digest(of: message.bytes))
      var field = WireWriter()
      field.string(Array("sk-ssh-ed25519@openssh.com".utf8))
      field.string(try #require(value))
      field.raw(tail)
      var blob = WireWriter()
      blob.raw(Array("SSHSIG".utf8) + [0, 0, 0, 1])
      blob.string(key.bytes)
      for text in ["antesala-pack", "", "sha512"] { blob.string(Array(text.utf8)) }
      blob.string(field.bytes)
      return try SSHSignature(blob: blob.bytes)
    }
    try signed(flags: 1).verify(Sample.message, namespace: "antesala-pack")
    #expect(throws: SSHSignatureError.notTouched) {
      try signed(flags: 0).verify(Sample.message, namespace: "antesala-pack")
    }
  }

  /// Seeded: every bit of a signature turned, and every length it can be cut to.
  @Test(arguments: [Sample.ed25519, Sample.ecdsa])
  func `a damaged signature never fits and never crashes`(_ sample: String) throws {
    let lines = sample.split(separator: "\n")
    let body = Array(lines.dropFirst().dropLast().joined().utf8)
    func armored(_ body: some Collection<UInt8>) -> String {
      ([String(lines[0]), String(decoding: body, as: UTF8.self), String(lines[lines.count - 1])])
        .joined(separator: "\n")
    }
    for place in body.indices {
      var changed = body
      changed[place] = body[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      #expect(throws: SSHSignatureError.self) { try verify(armored(changed)) }
      #expect(throws: SSHSignatureError.self) { try verify(armored(body[..<place])) }
    }
  }
}

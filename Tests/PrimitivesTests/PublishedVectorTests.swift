import Testing

@testable import Primitives

/// What the standards themselves print as examples.
@Suite struct PublishedVectorTests {
  @Test func `SHA-256 of abc, whole and in pieces`() {
    let expected = bytes("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    var hash = SHA256()
    hash.update("a".utf8)
    hash.update(Array("bc".utf8))
    #expect(hash.digest == expected)
    #expect(SHA256.digest(of: "abc".utf8) == expected)
  }

  /// RFC 4231, test case 2, and RFC 5869, test case 3.
  @Test func `HMAC-SHA-256, and a key derived with it`() {
    let key = SecretBytes("Jefe".utf8)
    let code = HMAC.code(of: "what do ya want for nothing?".utf8, under: key)
    #expect(code == bytes("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"))
    #expect(HMAC.isCode(code, of: "what do ya want for nothing?".utf8, under: key))
    #expect(!HMAC.isCode(code, of: "what do ya want for something?".utf8, under: key))
    #expect(!HMAC.isCode(code.dropLast(), of: "what do ya want for nothing?".utf8, under: key))
    let derived = HMAC.derivedKey(of: SecretBytes([UInt8](repeating: 0x0b, count: 22)), info: "")
    #expect(
      derived.bytes == bytes("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"))
  }

  /// RFC 8439, section 2.8.2, whose additional data is left out here: the ciphertext stays.
  @Test func `ChaCha20-Poly1305 opens what it sealed, and nothing that was changed`() throws {
    let key = SecretBytes((0x80...0x9f).map { UInt8($0) })
    let nonce = bytes("070000004041424344454647")
    let plaintext = "Ladies and Gentlemen of the class of '99".utf8
    let sealed = try #require(ChaChaPoly.seal(plaintext, under: key, nonce: nonce))
    #expect(Array(sealed.prefix(16)) == bytes("d31a8d34648e60db7b86afbc53ef7ec2"))
    #expect(ChaChaPoly.open(sealed, under: key, nonce: nonce) == Array(plaintext))
    for place in sealed.indices {
      var spoiled = sealed
      spoiled[place] ^= 1
      #expect(ChaChaPoly.open(spoiled, under: key, nonce: nonce) == nil)
    }
    #expect(ChaChaPoly.open(sealed.dropLast(), under: key, nonce: nonce) == nil)
    #expect(ChaChaPoly.open([], under: key, nonce: nonce) == nil)
  }

  @Test func `nothing can be sealed, and opens as nothing`() throws {
    let key = SecretBytes(random: 32)
    let nonce = [UInt8](repeating: 0, count: 12)
    let sealed = try #require(ChaChaPoly.seal([], under: key, nonce: nonce))
    #expect(sealed.count == 16)
    #expect(ChaChaPoly.open(sealed, under: key, nonce: nonce) == [])
  }

  /// RFC 7748, section 5.2, the first of the iterations.
  @Test func `X25519 agrees on a secret`() throws {
    let nine = try #require(X25519.SecretKey([9] + [UInt8](repeating: 0, count: 31)))
    #expect(
      nine.publicKey.bytes
        == bytes("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079"))
    let one = X25519.SecretKey()
    let other = X25519.SecretKey()
    #expect(one.shared(with: other.publicKey)?.bytes == other.shared(with: one.publicKey)?.bytes)
    #expect(
      try one.shared(with: #require(X25519.PublicKey([UInt8](repeating: 0, count: 32)))) == nil)
    #expect(X25519.PublicKey([1, 2, 3]) == nil)
  }

  /// RFC 8032, section 7.1, test 2.
  @Test func `Ed25519 signs, and knows what was signed`() throws {
    let key = try #require(
      Ed25519.SecretKey(bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")))
    #expect(
      key.publicKey == bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))
    let signature = try #require(key.signature(of: [0x72]))
    #expect(
      signature
        == bytes(
          "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"))
    #expect(Ed25519.isSignature(signature, of: [0x72], by: key.publicKey))
    #expect(!Ed25519.isSignature(signature, of: [0x73], by: key.publicKey))
    #expect(!Ed25519.isSignature(signature.dropLast(), of: [0x72], by: key.publicKey))
    #expect(!Ed25519.isSignature(signature, of: [0x72], by: []))
    #expect(Ed25519.SecretKey(key.seed)?.publicKey == key.publicKey)
  }

  /// RFC 6979, appendix A.2.5.
  @Test func `P-256 knows what was signed`() {
    let key = bytes(
      "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
        + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299")
    let signature = bytes(
      "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
        + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8")
    #expect(P256.isSignature(signature, of: "sample".utf8, by: key))
    #expect(!P256.isSignature(signature, of: "simple".utf8, by: key))
    let zeros = [UInt8](repeating: 0, count: 64)
    #expect(!P256.isSignature(zeros, of: "sample".utf8, by: key))
    #expect(!P256.isSignature(signature, of: "sample".utf8, by: [4] + zeros))
    #expect(!P256.isSignature(signature, of: "sample".utf8, by: key.dropLast()))
  }

  @Test func `secrets show nothing when they are printed`() {
    let secret = SecretBytes([1, 2, 3])
    var dumped = ""
    dump(secret, to: &dumped)
    #expect("\(secret)" == "SecretBytes(secret)")
    #expect(dumped == "- SecretBytes(secret)\n")
  }

  private func bytes(_ text: String) -> [UInt8] {
    stride(from: 0, to: text.count, by: 2).compactMap { place in
      UInt8(text.dropFirst(place).prefix(2), radix: 16)
    }
  }
}

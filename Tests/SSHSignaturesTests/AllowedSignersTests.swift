import SSHSignatures
import Testing

struct AllowedSignersTests {
  private let noon = SignerTime(local: 20_261_130_120_000, utc: 20_261_130_200_000)

  private func signer(
    _ list: String, of sample: String = Sample.ed25519
  ) throws -> AllowedSigners.Line {
    try AllowedSigners(text: list).signer(
      of: Sample.message, by: SSHSignature(armored: sample), namespace: "antesala-pack", at: noon)
  }

  @Test func `who is in the list may sign, whatever stands around`() throws {
    let list = """
      # who may sign packs

      other@clinic.example \(Sample.ecdsaKey)
      old@clinic.example \(Sample.rsaKey) a key of a kind that is not taken
      director@clinic.example,d@clinic.example namespaces="file,antesala-pack" \(Sample.ed25519Key) x
      """
    let line = try signer(list)
    #expect(line.number == 5)
    #expect(line.principals == "director@clinic.example,d@clinic.example")
    #expect(try signer(list, of: Sample.ecdsa).number == 3)
  }

  @Test func `who is not in it may not, nor for something else`() throws {
    #expect(
      throws: SSHSignatureError.unknownKey(
        fingerprint: "SHA256:5OGKhKwmk/rM9QgZrh7PqSf0Aao5zhHii2q0c6ckU/k")
    ) { try signer("d@clinic.example \(Sample.ecdsaKey)") }
    #expect(throws: SSHSignatureError.namespaceNotAllowed(line: 1)) {
      try signer("d@clinic.example namespaces=\"git\" \(Sample.ed25519Key)")
    }
  }

  @Test(arguments: [
    ("valid-after=\"20261130\",valid-before=\"20261201\"", nil as SSHSignatureError?),
    ("valid-before=\"202611301200\"", nil), ("valid-before=\"20261130200000Z\"", nil),
    ("valid-after=\"202611301201\"", .notYetAllowed(line: 1)),
    ("valid-before=\"20261130\"", .noLongerAllowed(line: 1)),
    ("valid-before=\"20261130195959Z\"", .noLongerAllowed(line: 1)),
    ("valid-before=\"tomorrow\"", .line(1, .notADate("tomorrow"))),
    ("valid-before=\"20261301\"", .line(1, .notADate("20261301"))),
    ("cert-authority", .line(1, .authority)), ("touch", .line(1, .unknownOption("touch"))),
    ("namespaces=\"a", .line(1, .openQuotes)),
  ])
  func `dates count to the second, and what is not understood is said`(
    _ options: String, _ refusal: SSHSignatureError?
  ) throws {
    let list = "d@clinic.example \(options) \(Sample.ed25519Key)"
    guard let refusal else {
      _ = try signer(list)
      return
    }
    #expect(throws: refusal) { try signer(list) }
  }

  @Test(arguments: [
    ("d@clinic.example", SSHSignatureError.LineFault.noKey),
    ("d@clinic.example ssh-ed25519 AAAA", .notAKey),
    ("d@clinic.example ssh-ed25519 %%%%", .notAKey),
  ])
  func `a line without a key is named`(_ line: String, _ fault: SSHSignatureError.LineFault) {
    #expect(throws: SSHSignatureError.line(2, fault)) { try AllowedSigners(text: "\n" + line) }
  }
}

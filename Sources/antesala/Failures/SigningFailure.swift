import SSHSignatures

/// Why a pack is not signed.
enum SigningFailure {
  case exampleFails
  case notProved
  /// Something else has the place of the statement.
  case noPlainFile(path: String)
  case unreplaced(path: String, Int32)
  case unshared(path: String, Int32)
  case signerUnstarted(Int32)
  case signerRefused
  /// What was signed does not verify.
  case signature(SSHSignatureError)
}

extension SigningFailure {
  var words: FailureWords {
    switch self {
    case .exampleFails:
      .init(
        "not signed: an example of the pack does not hold", hint: "antesala pack test",
        .dataError)
    case .notProved:
      .init(
        "not signed: not everything is proved of the pack", hint: "antesala pack prove",
        .dataError)
    case .noPlainFile(let path): .init("\(path) is no plain file", .cannotCreate)
    case .unreplaced(let path, let code):
      .init("cannot replace \(path): \(FailureWords.system(code))", .cannotCreate)
    case .unshared(let path, let code):
      .init("cannot share \(path): \(FailureWords.system(code))", .cannotCreate)
    case .signerUnstarted(let code):
      .init(
        "cannot start ssh-keygen: \(FailureWords.system(code))",
        hint: "sudo apt-get install openssh-client", .unavailable)
    case .signerRefused:
      .init("ssh-keygen did not sign", hint: "its words stand above", .dataError)
    case .signature(let error): .init("\(error)", hint: error.hint, .dataError)
    }
  }
}

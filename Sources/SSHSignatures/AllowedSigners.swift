import FoundationEssentials

/// Whose keys may sign what, and when: the file of `ssh-keygen -Y verify -f` (ssh-keygen(1), ALLOWED
/// SIGNERS).
///
/// A line each: names, options, key, remark. Dates without `Z` are those of the wall clock.
public struct AllowedSigners: Sendable {
  /// A key that may sign.
  public struct Line: Hashable, Sendable {
    /// From 1.
    public let number: Int
    /// The names for which the key stands, as written, such as `director@clinic.example`.
    public let principals: String
    /// With which they sign.
    public let key: SSHPublicKey
    /// `nil` where any will do.
    let namespaces: [String]?
    let validAfter: SignerDate?
    let validBefore: SignerDate?

    /// The day on which the key stops being allowed, as `YYYYMMDD`; `nil` where none is set.
    public var validUntil: Int? { validBefore.map { $0.digits / 1_000_000 } }
  }

  /// In the order of the file.
  public let lines: [Line]

  /// Keys of kinds that are not taken are passed over.
  ///
  /// - Throws: the first line that is not understood; whoever lists signers means every line.
  public init(text: String) throws(SSHSignatureError) {
    var lines: [Line] = []
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let words = try SignerWords(raw, line: index + 1).words
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      do throws(SSHSignatureError) {
        lines.append(try Line(words, number: index + 1))
      } catch .algorithm {
        // The list may serve others too; who signs with such a key is told so there.
        continue
      }
    }
    self.lines = lines
  }

  /// The line whose key made a signature that fits, and that may sign here and now.
  ///
  /// - Parameter time: the moment that counts; not when somebody says to have signed, which whoever
  ///   has an old key can choose.
  /// - Throws: ``SSHSignatureError``; where several lines hold the key, the last one's reason.
  public func signer(
    of message: [UInt8], by signature: SSHSignature, namespace: String, at time: SignerTime
  ) throws(SSHSignatureError) -> Line {
    try signature.verify(message, namespace: namespace)
    var refusal = SSHSignatureError.unknownKey(fingerprint: signature.key.fingerprint)
    for line in lines where line.key == signature.key {
      guard let reason = line.refusal(of: namespace, at: time) else { return line }
      refusal = reason
    }
    throw refusal
  }
}

extension AllowedSigners.Line {
  init(_ words: [String], number: Int) throws(SSHSignatureError) {
    self.number = number
    guard words.count >= 3 else { throw .line(number, words.count < 2 ? .noKey : .noPrincipal) }
    principals = words[0]
    var rest = words.dropFirst()
    var namespaces: [String]?
    var after: SignerDate?
    var before: SignerDate?
    if let options = rest.first, !Self.isAlgorithm(options) {
      rest = rest.dropFirst()
      for option in SignerWords.options(options) {
        switch option.name {
        case "namespaces": namespaces = option.value.split(separator: ",").map(String.init)
        case "valid-after": after = try Self.date(option.value, line: number)
        case "valid-before": before = try Self.date(option.value, line: number)
        case "cert-authority": throw .line(number, .authority)
        default: throw .line(number, .unknownOption(option.name))
        }
      }
    }
    guard rest.count >= 2 else { throw .line(number, .noKey) }
    let algorithm = rest[rest.startIndex]
    _ = try SSHPublicKey.curve(of: algorithm)
    guard let blob = Data(base64Encoded: rest[rest.startIndex + 1]) else {
      throw .line(number, .notAKey)
    }
    do throws(SSHSignatureError) {
      key = try SSHPublicKey(blob: Array(blob))
    } catch {
      throw .line(number, .notAKey)
    }
    guard key.algorithm == algorithm else { throw .line(number, .notAKey) }
    (self.namespaces, validAfter, validBefore) = (namespaces, after, before)
  }

  private static func isAlgorithm(_ word: String) -> Bool {
    ["ssh-", "ecdsa-", "sk-"].contains { word.hasPrefix($0) }
  }

  private static func date(_ text: String, line: Int) throws(SSHSignatureError) -> SignerDate {
    guard let date = SignerDate(text) else { throw .line(line, .notADate(text)) }
    return date
  }

  func refusal(of namespace: String, at time: SignerTime) -> SSHSignatureError? {
    if let namespaces, !namespaces.contains(namespace) { return .namespaceNotAllowed(line: number) }
    if let validAfter, time.of(validAfter) < validAfter.digits {
      return .notYetAllowed(line: number)
    }
    if let validBefore, time.of(validBefore) > validBefore.digits {
      return .noLongerAllowed(line: number)
    }
    return nil
  }
}

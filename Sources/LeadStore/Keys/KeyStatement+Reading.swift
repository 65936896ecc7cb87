import AgeEncryption
import Casework
import Consultation

extension KeyStatement {
  /// Reads what ``bytes`` wrote; `nil` for anything else, be it one space longer.
  init?(_ bytes: [UInt8]) {
    guard let text = String(utf8: bytes.span), text.hasPrefix("\(Self.schema)\n") else {
      return nil
    }
    let lines = Lines(text)
    guard let id = lines.one("id").flatMap({ EntryID($0) }),
      let at = lines.one("at").flatMap({ Moment(iso: $0) }),
      let reason = lines.one("reason").flatMap(Reason.init),
      let recipients = lines.all(
        "recipient",
        { words in
          try? words.only.map { word throws(AgeError) in try X25519Recipient(word) }
        }), !recipients.isEmpty,
      let vouchers = lines.all("voucher", { $0.only.flatMap(SigningPublicKey.init(hexadecimal:)) }),
      !vouchers.isEmpty,
      let people = lines.all("person", Self.person),
      let devices = lines.all("device", { $0.only.flatMap(SigningPublicKey.init(hexadecimal:)) }),
      let vouches = lines.all("vouch", Vouch.init)
    else { return nil }
    let entries = lines.one("entries").flatMap { Int64($0) }
    let digest = lines.one("digest").flatMap { [UInt8](hexadecimal: $0) }
    self.init(
      id: id, at: at, by: lines.one("by"), reason: reason, about: lines.one("about"),
      recipients: recipients, vouchers: vouchers,
      people: Dictionary(people, uniquingKeysWith: { first, _ in first }), devices: devices,
      resealed: entries.flatMap { entries in
        digest.map { Resealed(entries: entries, digest: $0) }
      })
    self.vouches = vouches
    guard self.bytes == bytes else { return nil }
  }

  private static func person(_ words: [String]) -> (String, SigningPublicKey)? {
    guard words.count == 2, StaffKey.isName(words[0]),
      let key = SigningPublicKey(hexadecimal: words[1])
    else { return nil }
    return (words[0], key)
  }

  /// The words of each line behind its first.
  private struct Lines {
    private var words: [String: [[String]]] = [:]

    init(_ text: String) {
      for line in text.split(separator: "\n").dropFirst() where !line.hasPrefix("#") {
        let parts = line.split(separator: " ").map(String.init)
        words[parts.first ?? "", default: []].append(Array(parts.dropFirst()))
      }
    }

    /// The one word of the only line of a name.
    func one(_ name: String) -> String? {
      guard let lines = words[name], lines.count == 1 else { return nil }
      return lines[0].only
    }

    /// What each line of a name says; `nil` where one of them says nothing.
    func all<Value>(_ name: String, _ read: ([String]) -> Value?) -> [Value]? {
      let lines = words[name] ?? []
      let values = lines.compactMap(read)
      return values.count == lines.count ? values : nil
    }
  }
}

extension KeyStatement.Vouch {
  fileprivate init?(_ words: [String]) {
    guard words.count == 2, let key = SigningPublicKey(hexadecimal: words[0]),
      let signature = [UInt8](hexadecimal: words[1])
    else { return nil }
    self.init(key: key, signature: signature)
  }
}

extension [String] {
  fileprivate var only: String? { count == 1 ? self[0] : nil }
}

public import Consultation

/// A way to begin a conversation with a visitor, as a link that a telephone or a browser opens.
public struct ContactLink: Hashable, Sendable {
  public let channel: Contact.Channel
  public let url: String

  public init(channel: Contact.Channel, url: String) {
    self.channel = channel
    self.url = url
  }
}

extension Contact {
  /// Every link that the contact allows, the visitor's own choice first.
  ///
  /// - Parameters:
  ///   - greeting: the first words of a message. It travels in the clear through other people's
  ///     machines, so it must say nothing of health: no concern, no treatment, no answer.
  ///   - subject: of an e-mail; the same holds.
  public func links(greeting: String, subject: String) -> [ContactLink] {
    let links = Channel.allCases.compactMap { link($0, greeting: greeting, subject: subject) }
    return links.filter { $0.channel == channel } + links.filter { $0.channel != channel }
  }

  /// The link over one channel; `nil` where the visitor left no address for it.
  public func link(_ channel: Channel, greeting: String, subject: String) -> ContactLink? {
    let words = Self.escaped(greeting)
    let url: String? =
      switch channel {
      case .whatsapp: telephone.map { "https://wa.me/\($0.dropFirst())?text=\(words)" }
      case .call: telephone.map { "tel:\($0)" }
      case .sms: telephone.map { "sms:\($0)?body=\(words)" }
      case .email:
        email.map {
          "mailto:\(Self.escaped($0, keeping: "@"))?subject=\(Self.escaped(subject))&body=\(words)"
        }
      }
    return url.map { ContactLink(channel: channel, url: $0) }
  }

  /// Name, telephone and e-mail, a line each, to be copied.
  public var copyText: String {
    [name, spacedTelephone, email].compactMap(\.self).joined(separator: "\n")
  }

  /// The telephone number in groups to be read aloud, such as `+52 664 000 0012`.
  public var spacedTelephone: String? { telephone.map(Self.grouped) }

  /// UTF-8 with everything but the unreserved characters of RFC 3986 escaped.
  private static func escaped(_ text: String, keeping kept: String = "") -> String {
    let digits = Array("0123456789ABCDEF")
    var escaped = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "-._~".utf8.contains(byte) || kept.utf8.contains(byte)
      escaped += isPlain ? String(scalar) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
    return escaped
  }
}

/// One recipient's part of a header: the file key, wrapped in a way named by its type.
///
/// In the file it is a line `-> TYPE ARGUMENT…` and a body in Base64, 64 columns wide, whose last
/// line is always shorter than that, if need be empty.
public struct Stanza: Sendable, Hashable {
  /// The kind of recipient, such as `X25519`; upper and lower case differ.
  public let type: String

  /// What else stands on the first line, often Base64; may be empty.
  public let arguments: [String]

  /// The wrapped file key, decoded; may be empty.
  public let body: [UInt8]

  /// Makes a stanza that can be written.
  ///
  /// - Precondition: Type and arguments are non-empty and of printable ASCII without spaces.
  public init(type: String, arguments: [String], body: [UInt8]) {
    precondition(
      Self.isArgument(type.utf8) && arguments.allSatisfy { Self.isArgument($0.utf8) },
      "a stanza's type and arguments are printable ASCII without spaces")
    self.type = type
    self.arguments = arguments
    self.body = body
  }

  /// Whether these bytes may stand on a stanza's first line: one or more of `!` to `~`.
  static func isArgument(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

extension Stanza {
  /// The columns of a full body line.
  static let columns = 64

  /// This stanza as it stands in a header, line feeds included.
  var text: String {
    var lines = [(["->", type] + arguments).joined(separator: " ")]
    var encoded = Base64.encode(body)[...]
    while encoded.count >= Self.columns {
      lines.append(String(encoded.prefix(Self.columns)))
      encoded = encoded.dropFirst(Self.columns)
    }
    lines.append(String(encoded))
    return lines.map { $0 + "\n" }.joined()
  }
}

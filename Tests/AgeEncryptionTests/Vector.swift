import Foundation

/// One file of the age test vectors: what happened to it, and how opening it must end.
struct Vector {
  /// How opening a vector can end.
  enum Ending: String {
    case success
    case noMatch = "no match"
    case hmacFailure = "HMAC failure"
    case headerFailure = "header failure"
    case payloadFailure = "payload failure"
    case armorFailure = "armor failure"
  }

  /// What was wrong with a vector file itself.
  enum Malformed: Error {
    case noEmptyLine
    case unknownKey(String)
    case expect
  }

  var ending = Ending.success
  /// SHA-256 in hexadecimal of all plaintext released, also before an error.
  var payload: String?
  var identities: [String] = []
  var passphrases: [String] = []
  var fileKey: [UInt8] = []
  var isArmored = false
  var file: [UInt8]

  init(_ url: URL) throws {
    let bytes = Array(try Data(contentsOf: url))
    guard let gap = bytes.indices.first(where: { bytes[$0...].starts(with: [10, 10]) }) else {
      throw Malformed.noEmptyLine
    }
    file = Array(bytes[(gap + 2)...])
    for line in String(decoding: bytes[..<gap], as: UTF8.self).split(separator: "\n") {
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      let value = String(line[colon...].dropFirst(2))
      switch line[..<colon] {
      case "expect":
        guard let ending = Ending(rawValue: value) else { throw Malformed.expect }
        self.ending = ending
      case "payload": payload = value
      case "identity": identities.append(value)
      case "passphrase": passphrases.append(value)
      case "file key": fileKey = Self.bytes(hexadecimal: value)
      case "armored": isArmored = value == "yes"
      case "compressed": file = try Tool.python.output("-c", Self.inflate, url.path)
      case "comment": break
      default: throw Malformed.unknownKey(String(line[..<colon]))
      }
    }
  }

  private static let inflate = """
    import sys, zlib
    body = open(sys.argv[1], 'rb').read().split(b'\\n\\n', 1)[1]
    sys.stdout.buffer.write(zlib.decompress(body))
    """

  private static func bytes(hexadecimal text: String) -> [UInt8] {
    let digits: [Int] = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }
}

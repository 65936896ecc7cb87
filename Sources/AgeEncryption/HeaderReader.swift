/// Reads a header line by line and refuses all that its own writer would have written otherwise.
///
/// Linear in the header. Nothing is skipped or mended: what was read is written again, byte for
/// byte, by ``Header/authenticated(_:)``.
struct HeaderReader {
  private let file: [UInt8]
  private var position = 0
  private var line = 0

  /// Reads the header at the front of a file.
  ///
  /// - Throws: ``AgeError/notAgeFile``, ``AgeError/versionUnsupported`` or
  ///   ``AgeError/headerMalformed(line:_:)``.
  static func header(of file: [UInt8]) throws(AgeError) -> Header {
    var reader = HeaderReader(file: file)
    return try reader.header()
  }

  private init(file: [UInt8]) {
    self.file = file
  }

  private mutating func header() throws(AgeError) -> Header {
    try version()
    var stanzas: [Stanza] = []
    while true {
      let start = position
      let text = try nextLine()
      if text.starts(with: "---".utf8) {
        guard !stanzas.isEmpty else { throw malformed(.noStanza) }
        guard ScryptStanza.standsAlone(in: stanzas) else { throw malformed(.scryptNotAlone) }
        return Header(
          stanzas: stanzas,
          authenticated: Array(file[..<(start + 3)]),
          code: try code(text.dropFirst(3)))
      }
      guard stanzas.count < Header.mostStanzas else { throw malformed(.tooManyStanzas) }
      stanzas.append(try stanza(text))
    }
  }

  private mutating func version() throws(AgeError) {
    guard file.starts(with: Header.version.utf8.dropLast()) else { throw .notAgeFile }
    guard try nextLine().elementsEqual(Header.version.utf8) else { throw .versionUnsupported }
  }

  private mutating func stanza(_ first: ArraySlice<UInt8>) throws(AgeError) -> Stanza {
    guard first.starts(with: "-> ".utf8) else { throw malformed(.neitherStanzaNorEnd) }
    let words = first.dropFirst(3).split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.allSatisfy(Stanza.isArgument) else { throw malformed(.argument) }
    let arguments = words.map { String(decoding: $0, as: UTF8.self) }
    return Stanza(type: arguments[0], arguments: Array(arguments.dropFirst()), body: try body())
  }

  /// Reads lines through the first that is not full.
  private mutating func body() throws(AgeError) -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let text = try nextLine()
      guard text.count <= Stanza.columns else { throw malformed(.bodyLineTooLong) }
      guard let bytes = Base64.decode(text) else { throw malformed(.bodyNotBase64) }
      body += bytes
      if text.count < Stanza.columns { return body }
    }
  }

  private func code(_ text: ArraySlice<UInt8>) throws(AgeError) -> [UInt8] {
    guard text.first == UInt8(ascii: " "),
      let code = Base64.decode(text.dropFirst()), code.count == 32
    else { throw malformed(.authenticationCode) }
    return code
  }

  /// The next line without its line feed, which must be there.
  private mutating func nextLine() throws(AgeError) -> ArraySlice<UInt8> {
    line += 1
    guard let end = file[position...].firstIndex(of: UInt8(ascii: "\n")) else {
      throw malformed(.truncated)
    }
    defer { position = end + 1 }
    return file[position..<end]
  }

  private func malformed(_ fault: AgeError.HeaderFault) -> AgeError {
    .headerMalformed(line: line, fault)
  }
}

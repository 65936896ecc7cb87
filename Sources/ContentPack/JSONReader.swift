/// Reads answers in JSON (RFC 8259) and remembers where each value stood, so that an error can point
/// at it.
///
/// General decoders give no line and column for a value that is JSON and still not an answer; that,
/// and ten thousand answer sets a second, is why this one is here. Depth is limited to 64; a name
/// that occurs twice in an object is refused, because the two might disagree. Linear in the bytes.
public struct JSONReader {
  /// A value and the offset of its first byte.
  public struct Value: Sendable {
    public let content: Content
    /// Counts bytes from 0.
    public let offset: Int
  }

  /// What a value is; numbers as they were written, members in their order.
  public enum Content: Sendable {
    case null
    case truth(Bool)
    case number(String)
    case string(String)
    case list([Value])
    case object([(name: String, value: Value)])
  }

  /// What is wrong, and the offset of the byte where it shows.
  public struct Refusal: Error {
    /// What is wrong there.
    public let fault: JSONFault
    /// Counts bytes from 0.
    public let offset: Int

    /// For whoever asks for more than JSON.
    public init(_ fault: JSONFault, offset: Int) {
      self.fault = fault
      self.offset = offset
    }
  }

  /// How many lists and objects may stand in each other, what is in the last one included.
  static let deepest = 64

  private let bytes: [UInt8]
  private var place = 0

  /// Reads one value and nothing after it but white space.
  public static func read(_ bytes: [UInt8]) throws(Refusal) -> Value {
    var reader = JSONReader(bytes: bytes)
    reader.skipSpace()
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.place == bytes.count else { throw reader.refusal(.somethingFollows) }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func refusal(_ fault: JSONFault) -> Refusal { Refusal(fault, offset: place) }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 10 || byte == 13 || byte == 9 { place += 1 }
  }

  private mutating func value(depth: Int) throws(Refusal) -> Value {
    guard depth < Self.deepest else {
      throw refusal(.tooDeep)
    }
    let offset = place
    let content: Content
    switch next {
    case UInt8(ascii: "{"): content = .object(try object(depth: depth))
    case UInt8(ascii: "["): content = .list(try list(depth: depth))
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try literal("true", .truth(true))
    case UInt8(ascii: "f"): content = try literal("false", .truth(false))
    case UInt8(ascii: "n"): content = try literal("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (48...57).contains(byte):
      content = .number(try number())
    case nil: throw refusal(.endsEarly)
    default: throw refusal(.noValue)
    }
    return Value(content: content, offset: offset)
  }

  private mutating func object(depth: Int) throws(Refusal) -> [(name: String, value: Value)] {
    var members: [(name: String, value: Value)] = []
    var names: Set<String> = []
    place += 1
    skipSpace()
    if next == UInt8(ascii: "}") {
      place += 1
      return members
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw refusal(.nameExpected) }
      let start = place
      let name = try string()
      guard names.insert(name).inserted else {
        throw Refusal(.nameTwice, offset: start)
      }
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw refusal(.colonExpected) }
      place += 1
      skipSpace()
      members.append((name, try value(depth: depth + 1)))
      if try ends(with: UInt8(ascii: "}")) { return members }
    }
  }

  private mutating func list(depth: Int) throws(Refusal) -> [Value] {
    var values: [Value] = []
    place += 1
    skipSpace()
    if next == UInt8(ascii: "]") {
      place += 1
      return values
    }
    while true {
      skipSpace()
      values.append(try value(depth: depth + 1))
      if try ends(with: UInt8(ascii: "]")) { return values }
    }
  }

  /// After an element: whether the closing bracket stands here, or else a comma.
  private mutating func ends(with bracket: UInt8) throws(Refusal) -> Bool {
    skipSpace()
    guard next == bracket || next == UInt8(ascii: ",") else {
      throw refusal(.commaExpected)
    }
    place += 1
    return bytes[place - 1] == bracket
  }

  private mutating func literal(
    _ word: StaticString, _ content: Content
  ) throws(Refusal) -> Content {
    let end = place + word.utf8CodeUnitCount
    let isHere = word.withUTF8Buffer { end <= bytes.count && bytes[place..<end].elementsEqual($0) }
    guard isHere else { throw refusal(.noValue) }
    place = end
    return content
  }

  private mutating func number() throws(Refusal) -> String {
    let start = place
    stepIf("-")
    if !stepIf("0") { try digits() }
    if stepIf(".") { try digits() }
    if stepIf("e") || stepIf("E") {
      if !stepIf("+") { stepIf("-") }
      try digits()
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// One digit or more.
  private mutating func digits() throws(Refusal) {
    let start = place
    while let byte = next, (48...57).contains(byte) { place += 1 }
    guard place > start else { throw refusal(.digitExpected) }
  }

  /// Whether a character stands here; steps over it then.
  @discardableResult
  private mutating func stepIf(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func string() throws(Refusal) -> String {
    place += 1
    let start = place
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 32 {
      place += 1
    }
    var text = Array(bytes[start..<place])
    while next != UInt8(ascii: "\"") {
      guard let byte = next else { throw refusal(.stringUnended) }
      guard byte >= 32 else { throw refusal(.controlCharacter) }
      place += 1
      if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
    }
    place += 1
    guard let string = String(validating: text, as: UTF8.self) else {
      throw Refusal(.notUTF8, offset: start)
    }
    return string
  }

  /// What an escape sequence stands for, its backslash already read.
  private mutating func escape() throws(Refusal) -> [UInt8] {
    defer { place += 1 }
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [bytes[place]]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"):
      var units = [try codeUnit()]
      if UTF16.isLeadSurrogate(units[0]), place + 2 < bytes.count,
        bytes[place + 1] == UInt8(ascii: "\\"), bytes[place + 2] == UInt8(ascii: "u")
      {
        place += 2
        units.append(try codeUnit())
      }
      guard let text = String(validating: units, as: UTF16.self) else {
        throw refusal(.halfSurrogate)
      }
      return Array(text.utf8)
    default: throw refusal(.escapeUnknown)
    }
  }

  /// The four hexadecimal digits after a `u`; stays on the last.
  private mutating func codeUnit() throws(Refusal) -> UInt16 {
    let digits = bytes[(place + 1)...].prefix(4)
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw refusal(.hexadecimalExpected) }
    place += 4
    return unit
  }
}

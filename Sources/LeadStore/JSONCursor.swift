import Casework
import Consultation

/// A reader of JSON as this program writes it: no white space, no escapes, keys in order, nothing
/// unforeseen.
///
/// A general decoder takes most of the time in which thousands of entries are read. This one gives
/// up at the first byte it does not expect; the general decoder then has the word.
struct JSONCursor {
  /// The text is not of the plain form that this reader knows.
  struct Unexpected: Error {}

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// What a whole text says, but for the line feed at its end; `nil` where it is not plain.
  static func read<Value>(
    _ bytes: [UInt8], _ texts: SharedTexts,
    _ value: (inout Self, SharedTexts) throws(Unexpected) -> Value
  ) -> Value? {
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = Self(buffer)
      do throws(Unexpected) {
        let value = try value(&cursor, texts)
        try cursor.step("\n")
        return cursor.place == buffer.count ? value : nil
      } catch {
        return nil
      }
    }
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Steps over a character that must come next.
  private mutating func step(_ character: Unicode.Scalar) throws(Unexpected) {
    guard stepIf(character) else { throw Unexpected() }
  }

  /// Whether a character came next; steps over it then.
  private mutating func stepIf(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  /// Whether the next value is a text, a list or something else.
  var isString: Bool { next == UInt8(ascii: "\"") }
  var isList: Bool { next == UInt8(ascii: "[") }

  /// The bytes of a text without escapes.
  private mutating func text() throws(Unexpected) -> UnsafeBufferPointer<UInt8> {
    try step("\"")
    let start = place
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20, byte != UInt8(ascii: "\\") else { throw Unexpected() }
      place += 1
    }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<place])
    try step("\"")
    return text
  }

  /// A text without escapes.
  mutating func string() throws(Unexpected) -> String {
    try Self.require(String(utf8: try text().span))
  }

  /// A whole number of at most 18 digits.
  mutating func number() throws(Unexpected) -> Int {
    let isNegative = stepIf("-")
    let start = place
    var number = 0
    while let byte = next, (48...57).contains(byte), place - start < 18 {
      number = number * 10 + Int(byte - 48)
      place += 1
    }
    guard place > start, let after = next, !(48...57).contains(after), !".eE".utf8.contains(after),
      bytes[start] != 48 || place == start + 1
    else { throw Unexpected() }
    return isNegative ? -number : number
  }

  /// `true` or `false`.
  mutating func truth() throws(Unexpected) -> Bool {
    let isTrue = next == UInt8(ascii: "t")
    for character in (isTrue ? "true" : "false").unicodeScalars { try step(character) }
    return isTrue
  }

  /// A list, element by element.
  mutating func list<Element>(
    _ element: (inout Self) throws(Unexpected) -> Element
  ) throws(Unexpected) -> [Element] {
    try step("[")
    if stepIf("]") { return [] }
    var elements: [Element] = []
    repeat { elements.append(try element(&self)) } while stepIf(",")
    try step("]")
    return elements
  }

  /// An object, key by key; the body reads the value.
  ///
  /// Keys come in the order of their bytes, so that none comes twice.
  mutating func object(
    _ body: (_ key: JSONKey, inout Self) throws(Unexpected) -> Void
  ) throws(Unexpected) {
    try step("{")
    if stepIf("}") { return }
    var last: JSONKey?
    repeat {
      let key = JSONKey(bytes: try text())
      if let last, last >= key { throw Unexpected() }
      last = key
      try step(":")
      try body(key, &self)
    } while stepIf(",")
    try step("}")
  }

  /// The day that a text writes.
  mutating func value() throws(Unexpected) -> CalendarDay {
    try Self.require(CalendarDay(iso: try text().span))
  }

  /// The moment that a text writes.
  mutating func value() throws(Unexpected) -> Moment {
    try Self.require(Moment(iso: try text().span))
  }

  /// The id that a text writes.
  mutating func value<Tag>() throws(Unexpected) -> TimedID<Tag> {
    try Self.require(TimedID(try text().span))
  }

  /// The case of an enumeration that a text names.
  mutating func choice<Choice: RawRepresentable<String>>(
    _: Choice.Type = Choice.self
  ) throws(Unexpected) -> Choice {
    try Self.require(Choice(rawValue: try string()))
  }

  static func require<Value>(_ value: Value?) throws(Unexpected) -> Value {
    guard let value else { throw Unexpected() }
    return value
  }
}

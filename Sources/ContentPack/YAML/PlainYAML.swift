/// Reads YAML written as packs are written, several times as fast as a reader of all YAML.
///
/// It knows blocks of mappings and lists, `[…]` and `{…}`, texts in one line, plain or quoted, and
/// texts in several after `|` and `>`. Whatever else it meets, it gives up, and says nothing about
/// whether it is YAML: anchors, tags, directives, several documents, tabs, keys or values that are
/// missing or written twice. What it does read, it reads as libyaml does, places included.
struct PlainYAML {
  /// Something that is not written as packs are written.
  struct Unexpected: Error {}

  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the reading is.
  var place = 0
  /// From 1.
  var line = 1
  /// Where that line begins.
  var lineStart = 0
  var tree: YAMLTree
  /// The keys of all mappings that are being read, by their hash.
  private var keys: [UInt64] = []
  private var depth = 0

  /// Longer keys are no keys to libyaml, and more of them want a better search for two alike.
  private static let longestKey = 1000
  private static let mostKeys = 4000
  private static let deepest = 100

  /// The nodes of a file, or `nil` where it is not written as packs are.
  static func tree(of file: [UInt8]) -> YAMLTree? {
    guard file.count < 1 << 24 else { return nil }
    return file.withUnsafeBufferPointer { buffer -> YAMLTree? in
      var reader = PlainYAML(bytes: buffer, tree: YAMLTree(file: file))
      do throws(Unexpected) {
        try reader.document()
        return reader.tree
      } catch {
        return nil
      }
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, tree: YAMLTree) {
    self.bytes = bytes
    self.tree = tree
  }

  private mutating func document() throws(Unexpected) {
    guard bytes.isReadable else { throw Unexpected() }
    try toContent()
    guard column == 0 else { throw Unexpected() }
    try block()
    guard isAtEnd else { throw Unexpected() }
  }

  /// Reads the mapping or list that begins here, and goes on to what follows it.
  private mutating func block() throws(Unexpected) {
    try deeper { (reader) throws(Unexpected) in
      try reader.isAtDash ? reader.list(isBesideKey: false) : reader.mapping()
    }
  }

  /// Reads something in something; nothing is read too deep.
  mutating func deeper(
    _ read: (inout PlainYAML) throws(Unexpected) -> Void
  ) throws(Unexpected) {
    guard depth < Self.deepest else { throw Unexpected() }
    depth += 1
    try read(&self)
    depth -= 1
  }

  /// - Parameter isBesideKey: whether its dashes stand below the first letter of its key.
  private mutating func list(isBesideKey: Bool) throws(Unexpected) {
    let column = column
    let list = tree.open(.list, line: line, column: scalarColumn(place))
    repeat {
      place += 1
      skipSpaces()
      if isAtEndOfLine {
        try toContent()
        guard self.column > column else { throw Unexpected() }
        try block()
      } else if isAtDash || isAtKey {
        try block()
      } else {
        try value(within: column)
      }
      guard self.column <= column else { throw Unexpected() }
    } while self.column == column && isAtDash
    guard self.column < column || isBesideKey else { throw Unexpected() }
    tree.close(list)
  }

  private mutating func mapping() throws(Unexpected) {
    let column = column
    let mapping = tree.open(.mapping, line: line, column: scalarColumn(place))
    let outer = keys.count
    repeat {
      try key(since: outer, inFlow: false)
      place += 1
      skipSpaces()
      if isAtEndOfLine {
        try toContent()
        if self.column == column, isAtDash {
          try deeper { (reader) throws(Unexpected) in try reader.list(isBesideKey: true) }
        } else {
          guard self.column > column else { throw Unexpected() }
          try block()
        }
      } else {
        try value(within: column)
      }
      guard self.column <= column else { throw Unexpected() }
    } while self.column == column
    keys.removeLast(keys.count - outer)
    tree.close(mapping)
  }

  /// Reads a value that begins in this line, and goes on to what follows it.
  private mutating func value(within parent: Int) throws(Unexpected) {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      try lines(within: parent)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      try flow(within: parent)
      skipSpaces()
    default:
      try word(inFlow: false)
      skipSpaces()
    }
    try toContent()
  }

  /// Reads a list in `[]` or a mapping in `{}`.
  private mutating func flow(within parent: Int) throws(Unexpected) {
    let isList = byte == UInt8(ascii: "[")
    let end = UInt8(ascii: isList ? "]" : "}")
    let node = tree.open(isList ? .list : .mapping, line: line, column: scalarColumn(place))
    let outer = keys.count
    place += 1
    try toFlowContent(within: parent)
    while byte != end {
      if !isList {
        try key(since: outer, inFlow: true)
        place += 1
        try toFlowContent(within: parent)
      }
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        try deeper { (reader) throws(Unexpected) in try reader.flow(within: parent) }
      } else {
        try word(inFlow: true)
      }
      try toFlowContent(within: parent)
      if byte == UInt8(ascii: ",") {
        place += 1
        try toFlowContent(within: parent)
      } else if byte != end {
        throw Unexpected()
      }
    }
    place += 1
    keys.removeLast(keys.count - outer)
    tree.close(node)
  }

  /// Reads a key up to its colon.
  ///
  /// - Parameter outer: how many keys belong to mappings around this one.
  private mutating func key(since outer: Int, inFlow: Bool) throws(Unexpected) {
    let start = place
    if byte == UInt8(ascii: "\"") { try quoted() } else { try plain(inFlow: inFlow, isKey: true) }
    guard byte == UInt8(ascii: ":"), isBlankOrEnd(place + 1),
      place - start <= Self.longestKey, keys.count - outer < Self.mostKeys
    else { throw Unexpected() }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in tree.bytes(tree.entries.count - 1) {
      // Keys that are written differently may still be one to Unicode.
      guard byte < 0x80 else { throw Unexpected() }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    guard !keys[outer...].contains(hash) else { throw Unexpected() }
    keys.append(hash)
  }

  /// Reads a text in one line.
  private mutating func word(inFlow: Bool) throws(Unexpected) {
    switch byte {
    case UInt8(ascii: "\""): try quoted()
    case UInt8(ascii: "'"): try apostrophed()
    default: try plain(inFlow: inFlow, isKey: false)
    }
  }
}

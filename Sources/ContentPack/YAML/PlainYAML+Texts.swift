extension PlainYAML {
  /// Reads a text without quotation marks, up to what ends it.
  mutating func plain(inFlow: Bool, isKey: Bool) throws(Unexpected) {
    guard startsPlainText else { throw Unexpected() }
    let start = place
    reading: while true {
      switch byte {
      case UInt8(ascii: "\n"), 0: break reading
      case UInt8(ascii: ":"):
        if isBlankOrEnd(place + 1) {
          guard isKey else { throw Unexpected() }
          break reading
        }
        guard !inFlow else { throw Unexpected() }
      case UInt8(ascii: "#") where bytes[place - 1] == UInt8(ascii: " "): break reading
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if inFlow { break reading }
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"):
        guard !inFlow else { throw Unexpected() }
      default: break
      }
      place += 1
    }
    var end = place
    while bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    add(start..<end, at: start)
  }

  /// Letters, digits and the few signs that never mean anything else.
  private var startsPlainText: Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "("),
      UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  /// Reads a text in quotation marks.
  mutating func quoted() throws(Unexpected) {
    let start = place
    place += 1
    while byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      guard byte != UInt8(ascii: "\n"), !isAtEnd else { throw Unexpected() }
      place += 1
    }
    guard byte == UInt8(ascii: "\\") else {
      add(start + 1..<place, at: start)
      place += 1
      return
    }
    var text = Array(bytes[start + 1..<place])
    while byte != UInt8(ascii: "\"") {
      switch byte {
      case UInt8(ascii: "\n"), 0: throw Unexpected()
      case UInt8(ascii: "\\"):
        place += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(byte)
        default: throw Unexpected()
        }
      default: text.append(byte)
      }
      place += 1
    }
    place += 1
    add(text, at: start)
  }

  /// Reads a text between apostrophes; two of them stand for one.
  mutating func apostrophed() throws(Unexpected) {
    let start = place
    place += 1
    while byte != UInt8(ascii: "'") {
      guard byte != UInt8(ascii: "\n"), !isAtEnd else { throw Unexpected() }
      place += 1
    }
    guard byte(place + 1) != UInt8(ascii: "'") else { throw Unexpected() }
    add(start + 1..<place, at: start)
    place += 1
  }

  /// What becomes of the line feeds at the end of a text in several lines.
  private enum End {
    case one, none, all
  }

  /// Reads a text in several lines, as they are after `|` and joined after `>`, and goes on to the
  /// beginning of the line behind it.
  mutating func lines(within parent: Int) throws(Unexpected) {
    let start = place
    let startLine = line
    let startColumn = scalarColumn(place)
    let isFolded = byte == UInt8(ascii: ">")
    place += 1
    var end = End.one
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
      end = byte == UInt8(ascii: "-") ? .none : .all
      place += 1
    }
    skipSpaces()
    guard isAtEndOfLine, place > start else { throw Unexpected() }
    skipLine()
    self.startLine()
    var text: [UInt8] = []
    var indent: Int?
    var emptyLines = 0
    // Whether the line before ends in a line feed, and whether it begins with a blank.
    var isBroken = false
    var wasIndented = false
    while !isAtEnd {
      skipSpaces()
      if byte == UInt8(ascii: "\n") || isAtEnd {
        guard place == lineStart else { throw Unexpected() }
        emptyLines += 1
        self.startLine()
        continue
      }
      if indent == nil, column > parent { indent = column }
      guard let indent, column >= indent else { break }
      let isIndented = column > indent
      if isBroken, !isFolded || wasIndented || isIndented {
        text.append(UInt8(ascii: "\n"))
      } else if isBroken, emptyLines == 0 {
        text.append(UInt8(ascii: " "))
      }
      text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: emptyLines))
      emptyLines = 0
      wasIndented = isIndented
      place = lineStart + indent
      let first = place
      skipLine()
      text.append(contentsOf: bytes[first..<place])
      isBroken = !isAtEnd
      self.startLine()
    }
    guard indent != nil else { throw Unexpected() }
    if isBroken, end != .none { text.append(UInt8(ascii: "\n")) }
    if end == .all {
      text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: emptyLines))
    }
    tree.add(.text, line: startLine, column: startColumn, writing: text)
    if !isAtEnd { place = lineStart }
  }

  private mutating func add(_ text: Range<Int>, at start: Int) {
    tree.add(.text, line: line, column: scalarColumn(start), text: text)
  }

  private mutating func add(_ text: [UInt8], at start: Int) {
    tree.add(.text, line: line, column: scalarColumn(start), writing: text)
  }
}

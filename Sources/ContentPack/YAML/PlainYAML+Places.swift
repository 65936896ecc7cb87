extension PlainYAML {
  var isAtEnd: Bool { place == bytes.count }

  /// What stands here; 0, which no file holds, at its end.
  var byte: UInt8 { byte(place) }

  func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// How far in its line the reading is, which is how far the line is indented where that is done
  /// with blanks alone; left of everything at the end.
  var column: Int { isAtEnd ? -1 : place - lineStart }

  /// From 1, in Unicode scalars.
  func scalarColumn(_ place: Int) -> Int {
    var column = 1
    for place in lineStart..<place where bytes[place] & 0xC0 != 0x80 { column += 1 }
    return column
  }

  func isBlankOrEnd(_ place: Int) -> Bool {
    let byte = byte(place)
    return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == 0
  }

  var isAtDash: Bool { byte == UInt8(ascii: "-") && isBlankOrEnd(place + 1) }

  /// Whether nothing but a comment follows in this line.
  var isAtEndOfLine: Bool {
    switch byte {
    case UInt8(ascii: "\n"), 0: true
    case UInt8(ascii: "#"): place == lineStart || bytes[place - 1] == UInt8(ascii: " ")
    default: false
    }
  }

  /// Whether a key begins here that is written in one line and not between apostrophes.
  var isAtKey: Bool {
    var place = place
    switch byte(place) {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "'"), UInt8(ascii: "|"),
      UInt8(ascii: ">"):
      return false
    case UInt8(ascii: "\""):
      repeat {
        place += byte(place) == UInt8(ascii: "\\") ? 2 : 1
        if byte(place) == UInt8(ascii: "\n") || byte(place) == 0 { return false }
      } while byte(place) != UInt8(ascii: "\"")
      return byte(place + 1) == UInt8(ascii: ":") && isBlankOrEnd(place + 2)
    default:
      while byte(place) != UInt8(ascii: "\n"), byte(place) != 0 {
        if byte(place) == UInt8(ascii: ":"), isBlankOrEnd(place + 1) { return true }
        if byte(place) == UInt8(ascii: " "), byte(place + 1) == UInt8(ascii: "#") { return false }
        place += 1
      }
      return false
    }
  }

  mutating func skipSpaces() {
    while byte == UInt8(ascii: " ") { place += 1 }
  }

  mutating func skipLine() {
    while byte != UInt8(ascii: "\n"), byte != 0 { place += 1 }
  }

  /// Goes from the end of a line to the beginning of the next; stays at the end of the file.
  mutating func startLine() {
    guard !isAtEnd else { return }
    place += 1
    line += 1
    lineStart = place
  }

  /// Goes from the end of what was read to what comes next in another line, if anything does.
  mutating func toContent() throws(Unexpected) {
    guard place == lineStart || isAtEndOfLine else { throw Unexpected() }
    skipSpaces()
    while isAtEndOfLine, !isAtEnd {
      skipLine()
      startLine()
      skipSpaces()
    }
  }

  /// Goes to what comes next between brackets, right of `parent`.
  mutating func toFlowContent(within parent: Int) throws(Unexpected) {
    skipSpaces()
    guard isAtEndOfLine else { return }
    try toContent()
    guard column > parent else { throw Unexpected() }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there are neither control characters, nor other line feeds than `\n`, nor what
  /// Unicode uses for something else than text.
  var isReadable: Bool {
    var place = 0
    while place < count {
      let byte = self[place]
      place += 1
      if 0x20...0x7E ~= byte || byte == 0x0A { continue }
      let next = place < count ? self[place] : 0
      let third = place + 1 < count ? self[place + 1] : 0
      switch byte {
      case 0..<0x20, 0x7F: return false
      // U+0080 to U+009F.
      case 0xC2 where next < 0xA0: return false
      // U+2028 and U+2029 end lines.
      case 0xE2 where next == 0x80 && 0xA8...0xA9 ~= third: return false
      // U+FEFF, U+FFFE and U+FFFF.
      case 0xEF where next == 0xBB && third == 0xBF || next == 0xBF && third >= 0xBE: return false
      default: break
      }
    }
    return true
  }
}

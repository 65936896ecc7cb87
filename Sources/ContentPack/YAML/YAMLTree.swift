/// The nodes of one YAML file in one stretch of memory, each before what is in it.
///
/// A mapping is followed by its keys and values in turn, a list by its items. Thousands of nodes
/// take one allocation, and a text is made only of those that are asked for it.
struct YAMLTree: Sendable {
  /// What one node is.
  enum Kind: UInt8, Sendable {
    /// A text, as it was written.
    case text
    /// A plain `~`, or nothing at all.
    case nothing
    case list
    case mapping
  }

  struct Entry: Sendable {
    let kind: Kind
    /// From 1.
    let line: Int32
    /// From 1, in Unicode scalars.
    let column: Int32
    /// The bytes of its text in ``YAMLTree/texts``; none where it has no text.
    let text: Range<Int32>
    /// The place behind the last node in it.
    var end: Int32
  }

  private(set) var entries: [Entry] = []
  /// All texts in UTF-8, as they are meant: unfolded, with signs for what was spelled out.
  private(set) var texts: [UInt8] = []

  /// The text of a node as it is meant, `nil` for lists and mappings.
  func text(_ index: Int) -> String? {
    switch entries[index].kind {
    case .text, .nothing: String(decoding: bytes(index), as: UTF8.self)
    case .list, .mapping: nil
    }
  }

  /// The text of a node in UTF-8; empty for lists and mappings.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    let entry = entries[index]
    return texts[Int(entry.text.lowerBound)..<Int(entry.text.upperBound)]
  }

  /// The places of what is in a list, or of the keys and values of a mapping in turn.
  func children(of index: Int) -> Children {
    Children(entries: entries, place: index + 1, end: Int(entries[index].end))
  }

  /// Neighbours in a list or mapping, one after the other.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let entries: [Entry]
    fileprivate var place: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard place < end else { return nil }
      defer { place = Int(entries[place].end) }
      return place
    }
  }
}

// MARK: Building

extension YAMLTree {
  /// Adds a text.
  mutating func add(_ kind: Kind, line: Int, column: Int, text: some Collection<UInt8>) {
    let start = texts.count
    texts.append(contentsOf: text)
    append(kind, line, column, start..<texts.count)
  }

  /// Adds a list or mapping, for ``close(_:)`` to end behind what is in it.
  ///
  /// - Returns: its place.
  mutating func open(_ kind: Kind, line: Int, column: Int) -> Int {
    append(kind, line, column, 0..<0)
    return entries.count - 1
  }

  mutating func close(_ index: Int) { entries[index].end = Int32(entries.count) }

  /// Adds a node again with all that is in it, in the places of the file where it stood.
  mutating func copy(_ index: Int) {
    let shift = Int32(entries.count - index)
    for place in index..<Int(entries[index].end) {
      var entry = entries[place]
      entry.end += shift
      entries.append(entry)
    }
  }

  /// How many lists and mappings stand in each other there; 0 for a text.
  func depth(of index: Int) -> Int {
    var ends: [Int32] = []
    var deepest = 0
    for entry in entries[index..<Int(entries[index].end)].enumerated() {
      while let end = ends.last, Int(end) <= index + entry.offset { ends.removeLast() }
      guard entry.element.kind == .list || entry.element.kind == .mapping else { continue }
      ends.append(entry.element.end)
      deepest = max(deepest, ends.count)
    }
    return deepest
  }

  private mutating func append(_ kind: Kind, _ line: Int, _ column: Int, _ text: Range<Int>) {
    entries.append(
      Entry(
        kind: kind, line: Int32(line), column: Int32(column),
        text: Int32(text.lowerBound)..<Int32(text.upperBound), end: Int32(entries.count + 1)))
  }
}

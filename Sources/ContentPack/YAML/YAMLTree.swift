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
    /// Whether its text stands in ``YAMLTree/written`` rather than in the file.
    let isWritten: Bool
    /// From 1.
    let line: Int32
    /// From 1, in Unicode scalars.
    let column: Int32
    /// The bytes of its text; none where it has no text.
    let text: Range<Int32>
    /// The place behind the last node in it.
    var end: Int32
  }

  private(set) var entries: [Entry] = []
  /// The bytes of the file.
  private let file: [UInt8]
  /// Texts that stand otherwise in the file: unfolded, or with signs spelled out.
  private var written: [UInt8] = []

  init(file: [UInt8]) { self.file = file }

  /// The bytes of all texts that stand otherwise in the file.
  var writtenCount: Int { written.count }

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
    let range = Int(entry.text.lowerBound)..<Int(entry.text.upperBound)
    return entry.isWritten ? written[range] : file[range]
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
  /// Adds a text that stands in the file as it is meant.
  mutating func add(_ kind: Kind, line: Int, column: Int, text: Range<Int>) {
    append(kind, isWritten: false, line, column, text)
  }

  /// Adds a text that is meant otherwise than it stands in the file.
  mutating func add(
    _ kind: Kind, line: Int, column: Int, writing bytes: some Collection<UInt8>
  ) {
    let start = written.count
    written.append(contentsOf: bytes)
    append(kind, isWritten: true, line, column, start..<written.count)
  }

  /// Adds a list or mapping, for ``close(_:)`` to end behind what is in it.
  ///
  /// - Returns: its place.
  mutating func open(_ kind: Kind, line: Int, column: Int) -> Int {
    append(kind, isWritten: false, line, column, 0..<0)
    return entries.count - 1
  }

  mutating func close(_ index: Int) { entries[index].end = Int32(entries.count) }

  private mutating func append(
    _ kind: Kind, isWritten: Bool, _ line: Int, _ column: Int, _ text: Range<Int>
  ) {
    entries.append(
      Entry(
        kind: kind, isWritten: isWritten, line: Int32(line), column: Int32(column),
        text: Int32(text.lowerBound)..<Int32(text.upperBound), end: Int32(entries.count + 1)))
  }
}

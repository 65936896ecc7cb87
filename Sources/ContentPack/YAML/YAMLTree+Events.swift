import CYaml

extension YAMLTree {
  /// Reads a file from the events of libyaml, without the nodes that Yams would make of them.
  ///
  /// `nil` where something is wrong or asks for more than packs are written in: several documents,
  /// anchors, aliases, tags, keys that are no text or stand twice. Yams then has the word.
  static func events(of file: [UInt8]) -> Self? {
    guard file.count < most else { return nil }
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    return file.withUnsafeBufferPointer { bytes in
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      var builder = Builder()
      while !builder.isOver {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { return nil }
        defer { yaml_event_delete(&event) }
        guard builder.take(event) else { return nil }
      }
      return builder.tree.entries.isEmpty ? nil : builder.tree
    }
  }

  /// A tree on its way from one event to the next.
  private struct Builder {
    var tree = YAMLTree()
    var isOver = false
    private var open: [Open] = []

    /// More keys in one mapping want a better search for two alike.
    private static let mostKeys = 4000

    /// A list or mapping that has not ended.
    private struct Open {
      let place: Int
      let isMapping: Bool
      var awaitsKey = true
      /// By their hash: where two are alike, Yams says whether the keys are.
      var keys: [UInt64] = []
    }

    /// - Returns: whether the event is of those that packs consist of.
    mutating func take(_ event: yaml_event_t) -> Bool {
      let line = Int(event.start_mark.line) + 1
      let column = Int(event.start_mark.column) + 1
      switch event.type {
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        guard scalar.anchor == nil, scalar.tag == nil else { return false }
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        guard begin(key: bytes) else { return false }
        let isNothing =
          scalar.style == YAML_PLAIN_SCALAR_STYLE
          && (bytes.isEmpty || bytes.elementsEqual("~".utf8))
        tree.add(isNothing ? .nothing : .text, line: line, column: column, text: bytes)
      case YAML_SEQUENCE_START_EVENT:
        let list = event.data.sequence_start
        guard list.anchor == nil, list.tag == nil, begin(key: nil) else { return false }
        open.append(
          Open(place: tree.open(.list, line: line, column: column), isMapping: false))
      case YAML_MAPPING_START_EVENT:
        let mapping = event.data.mapping_start
        guard mapping.anchor == nil, mapping.tag == nil, begin(key: nil) else { return false }
        open.append(
          Open(place: tree.open(.mapping, line: line, column: column), isMapping: true))
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        if let ended = open.popLast() { tree.close(ended.place) }
      case YAML_DOCUMENT_START_EVENT: return tree.entries.isEmpty
      case YAML_STREAM_END_EVENT: isOver = true
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: break
      default: return false
      }
      return true
    }

    /// Whether a node may stand here; a key has bytes, and is the first of its name.
    private mutating func begin(key: UnsafeBufferPointer<UInt8>?) -> Bool {
      guard let last = open.indices.last, open[last].isMapping else { return true }
      defer { open[last].awaitsKey.toggle() }
      guard open[last].awaitsKey else { return true }
      guard let key else { return false }
      let hash = key.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      guard open[last].keys.count < Self.mostKeys, !open[last].keys.contains(hash) else {
        return false
      }
      open[last].keys.append(hash)
      return true
    }
  }
}

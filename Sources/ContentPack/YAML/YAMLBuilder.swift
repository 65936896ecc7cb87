import CYaml

/// A tree on its way from one event to the next.
struct YAMLBuilder {
  private(set) var tree = YAMLTree()
  private(set) var isOver = false
  private var open: [Open] = []
  private var anchors: [String: Int] = [:]

  /// A list or mapping that has not ended.
  private struct Open {
    let place: Int
    let isMapping: Bool
    var awaitsKey = true
    /// Where the keys stand, by their hash.
    var keys: [Int: Int] = [:]
  }

  mutating func take(_ event: yaml_event_t) throws(YAMLRefusal) {
    let mark = event.start_mark
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isNothing =
        scalar.style == YAML_PLAIN_SCALAR_STYLE && (bytes.isEmpty || bytes.elementsEqual("~".utf8))
      let place = try begin(at: mark, key: bytes)
      tree.add(
        isNothing ? .nothing : .text, line: line(mark), column: column(mark), text: bytes)
      try name(place, scalar.anchor, at: mark)
    case YAML_SEQUENCE_START_EVENT:
      try begin(.list, at: mark, event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT:
      try begin(.mapping, at: mark, event.data.mapping_start.anchor)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let ended = open.popLast() { tree.close(ended.place) }
    case YAML_ALIAS_EVENT: try copy(event.data.alias.anchor, at: mark)
    case YAML_DOCUMENT_START_EVENT where !tree.entries.isEmpty:
      throw refusal(.secondDocument, at: mark)
    case YAML_STREAM_END_EVENT: isOver = true
    default: break
    }
  }

  /// Sees that a node may begin here.
  ///
  /// - Parameter key: its text, which in the place of a key must be the first of its kind.
  /// - Returns: the place that the node will have.
  @discardableResult
  private mutating func begin(
    at mark: yaml_mark_t, key: UnsafeBufferPointer<UInt8>? = nil
  ) throws(YAMLRefusal) -> Int {
    let place = tree.entries.count
    guard place < YAMLLimits.nodes else {
      throw refusal(.tooManyNodes, at: mark)
    }
    guard let last = open.indices.last, open[last].isMapping else { return place }
    defer { open[last].awaitsKey.toggle() }
    guard open[last].awaitsKey, let key else { return place }
    guard key.count <= YAMLLimits.key else {
      throw refusal(.keyTooLong, at: mark)
    }
    // Swift's hash has a secret, so nobody can write keys that all have the same.
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(key))
    if let former = open[last].keys.updateValue(place, forKey: hasher.finalize()),
      tree.bytes(former).elementsEqual(key)
    {
      throw refusal(
        .keyTwice(
          String(decoding: key, as: UTF8.self), first: Int(tree.entries[former].line)), at: mark)
    }
    return place
  }

  private mutating func begin(
    _ kind: YAMLTree.Kind, at mark: yaml_mark_t, _ anchor: UnsafeMutablePointer<UInt8>?
  ) throws(YAMLRefusal) {
    try begin(at: mark)
    try requireRoom(for: 1, at: mark)
    let place = tree.open(kind, line: line(mark), column: column(mark))
    open.append(Open(place: place, isMapping: kind == .mapping))
    try name(place, anchor, at: mark)
  }

  /// Puts what an alias stands for in its place.
  private mutating func copy(
    _ anchor: UnsafeMutablePointer<UInt8>?, at mark: yaml_mark_t
  ) throws(YAMLRefusal) {
    let name = anchor.map { String(cString: $0) } ?? ""
    guard let first = anchors[name], !open.contains(where: { $0.place == first }) else {
      throw refusal(.aliasUnknown(name), at: mark)
    }
    let entry = tree.entries[first]
    switch entry.kind {
    case .text, .nothing:
      _ = try Array(tree.bytes(first)).withUnsafeBufferPointer { key throws(YAMLRefusal) in
        try begin(at: mark, key: key)
      }
    case .list, .mapping: try begin(at: mark)
    }
    guard tree.entries.count + Int(entry.end) - first <= YAMLLimits.nodes else {
      throw refusal(.tooManyNodes, at: mark)
    }
    try requireRoom(for: tree.depth(of: first), at: mark)
    tree.copy(first)
  }

  private func requireRoom(for depth: Int, at mark: yaml_mark_t) throws(YAMLRefusal) {
    guard open.count + depth <= YAMLLimits.depth else {
      throw refusal(.tooDeep, at: mark)
    }
  }

  /// YAML lets a name be given again (1.2.2, section 7.1), but where that happens inside of what has
  /// it already, readers differ in what they take it for; so it is given once.
  private mutating func name(
    _ place: Int, _ anchor: UnsafeMutablePointer<UInt8>?, at mark: yaml_mark_t
  ) throws(YAMLRefusal) {
    guard let name = anchor.map({ String(cString: $0) }) else { return }
    if let former = anchors.updateValue(place, forKey: name) {
      throw refusal(.anchorTwice(name, first: Int(tree.entries[former].line)), at: mark)
    }
  }

  private func line(_ mark: yaml_mark_t) -> Int { Int(mark.line) + 1 }
  private func column(_ mark: yaml_mark_t) -> Int { Int(mark.column) + 1 }

  private func refusal(_ fault: YAMLFault, at mark: yaml_mark_t) -> YAMLRefusal {
    YAMLRefusal(line: line(mark), column: column(mark), fault: .yaml(fault))
  }
}

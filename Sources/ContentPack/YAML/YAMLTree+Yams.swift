import Yams

extension YAMLTree {
  /// Reads a file; `nil` where it is empty.
  ///
  /// - Throws: what Yams says of it, or ``Overgrown``.
  init?(_ text: String) throws {
    if let plain = Self.events(of: Array(text.utf8)) {
      self = plain
    } else {
      try self.init(general: text)
    }
  }

  /// More nodes or bytes than any pack has; a few aliases could stand for far more.
  static let most = 1 << 24

  /// Aliases in a file stand for more than can be read.
  struct Overgrown: Error {}

  /// Reads any YAML; `nil` where the file is empty.
  ///
  /// - Throws: what Yams says of it, or ``Overgrown``.
  init?(general text: String) throws {
    // Scalars stay the texts they are; resolving their tags costs more than reading them.
    guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return nil }
    self.init()
    try add(root)
  }

  private mutating func add(_ node: Node) throws(Overgrown) {
    guard entries.count < Self.most, texts.count < Self.most else { throw Overgrown() }
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && (scalar.string == "~" || scalar.string.isEmpty)
      add(isNothing ? .nothing : .text, line: line, column: column, text: scalar.string.utf8)
    case .sequence(let items):
      let place = open(.list, line: line, column: column)
      for item in items { try add(item) }
      close(place)
    case .mapping(let pairs):
      let place = open(.mapping, line: line, column: column)
      for (key, value) in pairs {
        try add(key)
        try add(value)
      }
      close(place)
    case .alias:
      // An alias is replaced by what it stands for while it is read.
      add(.nothing, line: line, column: column, text: [])
    }
  }
}

import Yams

@testable import ContentPack

extension YAMLTree {
  /// The same file as Yams reads it, as the judge of our own reader; `nil` where it is empty.
  ///
  /// - Throws: what Yams says of it.
  init?(general text: String) throws {
    // Scalars stay the texts they are; resolving their tags costs more than reading them.
    guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return nil }
    self.init()
    add(root)
  }

  private mutating func add(_ node: Node) {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && (scalar.string == "~" || scalar.string.isEmpty)
      add(isNothing ? .nothing : .text, line: line, column: column, text: scalar.string.utf8)
    case .sequence(let items):
      let place = open(.list, line: line, column: column)
      for item in items { add(item) }
      close(place)
    case .mapping(let pairs):
      let place = open(.mapping, line: line, column: column)
      for (key, value) in pairs {
        add(key)
        add(value)
      }
      close(place)
    case .alias: preconditionFailure("an alias is replaced by what it stands for while it is read")
    }
  }
}

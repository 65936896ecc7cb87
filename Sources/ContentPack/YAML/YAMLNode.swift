import Consultation
import RuleProof

/// A node of a YAML file that knows its place and reports what does not fit.
///
/// Scalars are taken as written: `no`, `0` and `1-2` are the texts they look like.
struct YAMLNode {
  /// A file and where its problems go.
  private final class Source {
    let tree: YAMLTree
    let file: String
    let log: ProblemLog

    init(tree: YAMLTree, file: String, log: ProblemLog) {
      self.tree = tree
      self.file = file
      self.log = log
    }
  }

  private let source: Source
  private let index: Int

  /// Reads a file; `nil`, with the problem reported, where it is not YAML.
  init?(text: String, file: String, log: ProblemLog) {
    do throws(YAMLRefusal) {
      guard let tree = try YAMLTree.read(Array(text.utf8)) else {
        log.add(PackProblem(file: file, line: 1, column: 1, .file(.empty)))
        return nil
      }
      self.init(source: Source(tree: tree, file: file, log: log), index: 0)
    } catch {
      log.add(PackProblem(file: file, line: error.line, column: error.column, error.fault))
      return nil
    }
  }

  private init(source: Source, index: Int) {
    self.source = source
    self.index = index
  }

  /// Reports a problem at this place.
  func report(_ fault: @autoclosure () -> PackFault) {
    source.log.add(PackProblem(file: file, line: line, column: Int(entry.column), fault()))
  }

  private var entry: YAMLTree.Entry { source.tree.entries[index] }

  private func at(_ index: Int) -> YAMLNode { YAMLNode(source: source, index: index) }

  /// The file it stands in.
  var file: String { source.file }

  /// The text of a scalar, without a word about anything else.
  var scalar: String? { source.tree.text(index) }

  /// From 1.
  var line: Int { Int(entry.line) }

  var place: PackPlace { PackPlace(file: file, line: line, column: Int(entry.column)) }

  var isNull: Bool { entry.kind == .nothing }
  var isList: Bool { entry.kind == .list }
  var isMapping: Bool { entry.kind == .mapping }

  /// The entries of a mapping in order; reports anything else.
  func entries() -> [(key: YAMLNode, value: YAMLNode)] {
    guard isMapping else {
      report(.form(.mappingExpected))
      return []
    }
    var entries: [(key: YAMLNode, value: YAMLNode)] = []
    var children = source.tree.children(of: index)
    while let key = children.next(), let value = children.next() {
      entries.append((at(key), at(value)))
    }
    return entries
  }

  /// The value of a mapping's key, without a word where there is none.
  func child(_ name: String) -> YAMLNode? {
    guard isMapping else { return nil }
    return entries().first { $0.key.scalar == name }?.value
  }

  /// The entries of a mapping by name; reports names that are not allowed.
  func fields(_ allowed: [String]) -> [String: YAMLNode] {
    var fields: [String: YAMLNode] = [:]
    for (key, value) in entries() {
      guard let name = key.text() else { continue }
      guard allowed.contains(name) else {
        key.report(.form(.fieldUnknown(name, known: allowed)))
        continue
      }
      fields[name] = value
    }
    return fields
  }

  /// The items of a list; reports anything else.
  func items() -> [YAMLNode] {
    guard isList else {
      report(.form(.listExpected))
      return []
    }
    return source.tree.children(of: index).map(at)
  }

  /// The items of a list that may not be longer; reports where it is, and that it is no list.
  func items(atMost most: Int, _ kind: PackThing) -> [YAMLNode] {
    let items = items()
    if items.count > most { items[most].report(.form(.tooMany(kind, most: most))) }
    return Array(items.prefix(most))
  }

  /// The entries of a list, as far as they can be read; reports the second of two with one name.
  func entries<Entry: Identifiable>(
    of kind: PackThing, atMost most: Int = 2000, _ read: (YAMLNode) -> Entry?
  ) -> [Entry] where Entry.ID: CustomStringConvertible {
    var names: Set<Entry.ID> = []
    return items(atMost: most, kind).compactMap { node in
      guard let entry = read(node) else { return nil }
      guard names.insert(entry.id).inserted else {
        node.report(.name(.twice(kind, "\(entry.id)")))
        return nil
      }
      return entry
    }
  }

  /// The text of a scalar; reports anything else.
  func text() -> String? {
    guard let scalar else {
      report(.form(.textExpected))
      return nil
    }
    return scalar
  }

  /// A text that is not empty.
  func words() -> String? {
    guard let text = text() else { return nil }
    if let first = text.utf8.first, 0x21...0x7E ~= first { return text }
    guard text.contains(where: { !$0.isWhitespace }) else {
      report(.form(.nothingFound))
      return nil
    }
    return text
  }

  /// A whole number of at most five digits, as a duration's: nothing here counts further, and no sum
  /// of a few overflows.
  func number() -> Int? {
    guard let text = text() else { return nil }
    guard let number = Int(text) else {
      report(.form(.wholeNumberExpected(found: text)))
      return nil
    }
    guard Self.numbers.contains(number) else {
      report(.form(.numberTooLong(found: text)))
      return nil
    }
    return number
  }

  static let numbers = -99_999...99_999

  func truth() -> Bool? {
    guard let text = text() else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      report(.form(.truthExpected(found: text)))
      return nil
    }
  }

  /// One number, or a list of a lower and an upper one.
  func range() -> ClosedRange<Int>? {
    guard isList else { return number().map { $0...$0 } }
    let numbers = items().compactMap { $0.number() }
    guard numbers.count == 2, numbers[0] <= numbers[1] else {
      report(.form(.rangeExpected))
      return nil
    }
    return numbers[0]...numbers[1]
  }

  /// A day of the calendar.
  func day() -> CalendarDay? {
    guard let text = text() else { return nil }
    guard let day = CalendarDay(iso: text) else {
      report(.form(.dayExpected(found: text)))
      return nil
    }
    return day
  }

  /// A word of a closed list.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let text = text() else { return nil }
    guard let value = Value(rawValue: text) else {
      report(.form(.wordUnknown(text, known: Value.allCases.map(\.rawValue))))
      return nil
    }
    return value
  }

  /// A well-formed id; reports spaces and other characters that ids do not have.
  func id<Tag>(_ type: Tag.Type) -> Identifier<Tag>? {
    guard let text = text() else { return nil }
    let isWellFormed =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == 95 || byte == 45 || byte == 43
      }
    guard isWellFormed else {
      report(.form(.idExpected(found: text)))
      return nil
    }
    return Identifier(text)
  }

  /// A field that must be there; reports this node where it lacks it.
  func required(_ name: String, in fields: [String: YAMLNode]) -> YAMLNode? {
    if let field = fields[name] { return field }
    report(.form(.fieldMissing(name)))
    return nil
  }
}

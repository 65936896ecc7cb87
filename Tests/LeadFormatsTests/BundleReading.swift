import Foundation

@testable import LeadFormats

/// A bundle as a reader gets it.
struct BundleReading {
  let entries: [(name: String, resource: JSONTree)]

  init(_ text: String) throws {
    let bundle = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
    guard bundle["resourceType"] == "Bundle", bundle["type"] == "collection" else {
      throw NotABundle()
    }
    entries = bundle["entry"].items.map { ($0["fullUrl"].string, $0["resource"]) }
  }

  subscript(kind: String) -> [JSONTree] {
    entries.map(\.resource).filter { $0["resourceType"].string == kind }
  }

  /// Every `reference` anywhere.
  var references: [String] { entries.flatMap { $0.resource.references } }

  private struct NotABundle: Error {}
}

extension JSONTree: Decodable {
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: AnyKey.self) {
      var members: [String: JSONTree] = [:]
      for key in container.allKeys {
        members[key.stringValue] = try container.decode(JSONTree.self, forKey: key)
      }
      self = .object(members)
    } else if var container = try? decoder.unkeyedContainer() {
      var items: [JSONTree] = []
      while !container.isAtEnd { items.append(try container.decode(JSONTree.self)) }
      self = .list(items)
    } else {
      let container = try decoder.singleValueContainer()
      if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// A member; an empty list where there is none.
  subscript(key: String) -> JSONTree {
    if case .object(let members) = self { members[key] ?? [] } else { [] }
  }

  var items: [JSONTree] { if case .list(let items) = self { items } else { [] } }
  var string: String { if case .text(let text) = self { text } else { "" } }

  fileprivate var references: [String] {
    switch self {
    case .object(let members):
      members.flatMap { key, value in
        key == "reference" ? [value.string] : value.references
      }
    case .list(let items): items.flatMap(\.references)
    case .text, .number, .truth: []
    }
  }
}

import Foundation
import FoundationXML

/// An element as a reader of XML gets it that nobody here wrote.
struct ElementReading {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var text = ""
  fileprivate(set) var children: [ElementReading] = []

  /// Reads a document; throws where it is not well-formed.
  init(_ document: String) throws {
    let parser = XMLParser(data: Data(document.utf8))
    let reader = Reader()
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else {
      throw parser.parserError ?? NotWellFormed()
    }
    self = root
  }

  fileprivate init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  subscript(attribute: String) -> String { attributes[attribute] ?? "" }

  /// The children of a name, in their order.
  func all(_ name: String) -> [ElementReading] { children.filter { $0.name == name } }

  /// The text of the first child of a name.
  func said(_ name: String) -> String { all(name).first?.text ?? "" }

  /// Everything below it, itself first.
  var everything: [ElementReading] { [self] + children.flatMap(\.everything) }

  private struct NotWellFormed: Error {}

  private final class Reader: NSObject, XMLParserDelegate {
    private var open: [ElementReading] = []
    private(set) var root: ElementReading?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(ElementReading(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      guard !open.isEmpty else { return }
      open[open.count - 1].text += text
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      guard let element = open.popLast() else { return }
      if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }
  }
}

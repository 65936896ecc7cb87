import Paper

/// An element of XML 1.0 as a tree, and its text.
struct XMLElement {
  let name: String
  private let attributes: [(String, String)]
  private let content: Content

  private enum Content {
    case text(String)
    case children([XMLElement])
  }

  /// An element that holds elements; attributes that are `nil` are left out.
  init(_ name: String, _ attributes: [(String, String?)] = [], _ children: [XMLElement] = []) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { (name, $0) } }
    content = .children(children)
  }

  /// An element that holds text.
  init(_ name: String, text: String) {
    self.name = name
    attributes = []
    content = .text(text)
  }

  /// A document of this element.
  var document: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String) {
    text += "\(indent)<\(name)"
    for (name, value) in attributes { text += " \(name)=\"\(value.inMarkup)\"" }
    switch content {
    case .text(let words): text += ">\(words.inMarkup)</\(name)>\n"
    case .children(let children) where children.isEmpty: text += "/>\n"
    case .children(let children):
      text += ">\n"
      for child in children { child.write(to: &text, indent: indent + "  ") }
      text += "\(indent)</\(name)>\n"
    }
  }
}

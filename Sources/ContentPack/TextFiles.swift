import Consultation

/// Reads the files of words in one language: nested mappings become dotted keys.
struct TextFiles {
  let language: Language
  private(set) var texts: [String: String] = [:]
  private var places: [String: YAMLNode] = [:]
  private let first: YAMLNode?

  init(_ roots: [YAMLNode], language: Language) {
    self.language = language
    first = roots.first
    for root in roots { flatten(root, under: "") }
  }

  private mutating func flatten(_ node: YAMLNode, under prefix: String) {
    for (key, value) in node.entries() {
      guard let name = key.text() else { continue }
      let path = prefix.isEmpty ? name : "\(prefix).\(name)"
      if value.isMapping {
        flatten(value, under: path)
      } else if texts[path] != nil {
        key.report("the words for '\(path)' are written twice")
      } else if let words = value.words() {
        texts[path] = words.trimmed
        places[path] = value
      }
    }
  }

  /// Reports words that are missing, superfluous or forbidden.
  func check(against needed: Set<String>, forbidden: ForbiddenWords?) {
    for key in needed.subtracting(texts.keys).sorted() {
      nearest(to: key)?.report("the words for '\(key)' are missing")
    }
    for key in Set(texts.keys).subtracting(needed).sorted() {
      places[key]?.report("nothing asks for the words '\(key)'", hint: "delete them")
    }
    for (key, text) in texts {
      for word in forbidden?.found(in: text) ?? [] {
        places[key]?.report("'\(key)' uses the forbidden word '\(word)'")
      }
      if !Self.isPrintable(text) {
        places[key]?.report("'\(key)' holds a character that terminals cannot show")
      }
    }
  }

  /// The place of a neighbouring key, or else the top of the file.
  private func nearest(to key: String) -> YAMLNode? {
    var prefix = key[...]
    while let dot = prefix.lastIndex(of: ".") {
      prefix = prefix[..<dot]
      let neighbour = places.keys.filter { $0.hasPrefix(prefix + ".") }.min()
      if let neighbour { return places[neighbour] }
    }
    return first
  }

  /// No control characters but line feeds, no emoji.
  private static func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      (0x20...0x7E).contains(scalar.value) || scalar == "\n"
        || (scalar.properties.generalCategory != .control && !scalar.properties.isEmojiPresentation
          && scalar.value < 0x10000)
    }
  }
}

/// The words that the structure of a pack calls for.
enum NeededWords {
  static func keys(
    questions: [Question], catalogue: Catalogue, rules: [Rule], lessons: [Lesson]
  ) -> Set<String> {
    var keys: Set<String> = ["disclaimer.short", "disclaimer.full"]
    for question in questions {
      keys.formUnion(["ask", "short", "why"].map { "question.\(question.id).\($0)" })
      if question.hasNotice { keys.insert("question.\(question.id).notice") }
      keys.formUnion(question.options.map { "option.\(question.id).\($0.id)" })
    }
    for treatment in catalogue.treatments {
      keys.formUnion(
        ["name", "about", "session", "care"].map { "treatment.\(treatment.id).\($0)" })
    }
    for rule in rules {
      keys.insert("rule.\(rule.id)")
      if case .event(let event)? = rule.until { keys.insert("wait.\(event)") }
      if rule.endsInterview { keys.insert("stop.\(rule.id)") }
    }
    for lesson in lessons {
      keys.formUnion(["title", "body"].map { "lesson.\(lesson.id).\($0)" })
      for step in lesson.steps {
        keys.formUnion(["when", "what"].map { "lesson.\(lesson.id).step.\(step).\($0)" })
      }
    }
    return keys
  }
}

import Consultation

/// Reads the files of words in one language: nested mappings become dotted keys.
struct TextFiles {
  let language: Language
  private(set) var texts: [String: String] = [:]
  private let roots: [YAMLNode]

  init(_ roots: [YAMLNode], language: Language) {
    self.language = language
    self.roots = roots
    texts.reserveCapacity(1500)
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
      }
    }
  }

  /// Reports words that are missing, superfluous or forbidden.
  func check(against needed: Set<String>, forbidden: ForbiddenWords?) {
    let missing = needed.filter { texts[$0] == nil }
    for key in missing.sorted() {
      nearest(to: key)?.report("the words for '\(key)' are missing")
    }
    if texts.count > needed.count - missing.count {
      for key in Set(texts.keys).subtracting(needed).sorted() {
        place(of: key)?.report("nothing asks for the words '\(key)'", hint: "delete them")
      }
    }
    for (key, text) in texts {
      for word in forbidden?.found(in: text) ?? [] {
        place(of: key)?.report("'\(key)' uses the forbidden word '\(word)'")
      }
      if !Self.isPrintable(text) {
        place(of: key)?.report("'\(key)' holds a character that terminals cannot show")
      }
    }
  }

  /// Where the words of a key stand; looked for only where there is something to report.
  private func place(of key: String) -> YAMLNode? {
    for root in roots {
      if let place = Self.place(of: key[...], in: root) { return place }
    }
    return nil
  }

  private static func place(of key: Substring, in node: YAMLNode) -> YAMLNode? {
    for (name, value) in node.isMapping ? node.entries() : [] {
      guard let name = name.scalar, key.hasPrefix(name) else { continue }
      let rest = key.dropFirst(name.count)
      if rest.isEmpty, !value.isMapping { return value }
      if rest.first == ".", let place = place(of: rest.dropFirst(), in: value) { return place }
    }
    return nil
  }

  /// The place of a neighbouring key, or else the top of the file.
  private func nearest(to key: String) -> YAMLNode? {
    var prefix = key[...]
    while let dot = prefix.lastIndex(of: ".") {
      prefix = prefix[..<dot]
      let neighbour = texts.keys.filter { $0.hasPrefix(prefix + ".") }.min()
      if let neighbour { return place(of: neighbour) }
    }
    return roots.first
  }

  /// No control characters but line feeds, no emoji.
  private static func isPrintable(_ text: String) -> Bool {
    var text = text
    let isCommon = text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        switch bytes[place] {
        case 0x20...0x7E, 0x0A: place += 1
        // U+00A0 to U+02BF, and from U+2000 to U+22FF: neither is among them.
        case 0xC2 where bytes[place + 1] >= 0xA0: place += 2
        case 0xC3...0xCA: place += 2
        case 0xE2 where bytes[place + 1] < 0x8C: place += 3
        default: return false
        }
      }
      return true
    }
    return isCommon || text.unicodeScalars.allSatisfy(isPrintable)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n"
      || scalar.properties.generalCategory != .control && !scalar.properties.isEmojiPresentation
        && scalar.value < 0x10000
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

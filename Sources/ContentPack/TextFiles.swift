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
      if path.utf8.count > YAMLLimits.key {
        key.report(.text(.keyTooLong))
      } else if value.isMapping {
        flatten(value, under: path)
      } else if texts[path] != nil {
        key.report(.text(.twice(key: path)))
      } else if let words = value.words() {
        texts[path] = words.trimmed
      }
    }
  }

  /// Reports words that are missing, superfluous or forbidden.
  func check(against needed: Set<String>, forbidden: ForbiddenWords?) {
    var remarks: [Remark] = []
    let missing = needed.filter { texts[$0] == nil }
    if !missing.isEmpty {
      let neighbours = Neighbours(texts.keys)
      remarks += missing.sorted().map { key in
        Remark(key: neighbours.nearest(to: key), fault: .missing(key: key))
      }
    }
    if texts.count > needed.count - missing.count {
      remarks += Set(texts.keys).subtracting(needed).sorted().map { key in
        Remark(key: key, fault: .superfluous(key: key))
      }
    }
    for (key, text) in texts {
      remarks += (forbidden?.found(in: text) ?? []).map { word in
        Remark(key: key, fault: .forbidden(word, key: key))
      }
      if !Self.isPrintable(text) {
        remarks.append(Remark(key: key, fault: .unprintable(key: key)))
      }
    }
    report(remarks)
  }

  /// Something to say about the words of a key; without one, at the top of the first file.
  private struct Remark {
    let key: String?
    let fault: TextFault
  }

  /// Finds the places of all remarks in one walk, which most packs never need.
  private func report(_ remarks: [Remark]) {
    guard !remarks.isEmpty else { return }
    var places: [String: YAMLNode] = [:]
    for root in roots { Self.place(root, under: "", in: &places) }
    for remark in remarks {
      let place = remark.key.map { places[$0] } ?? roots.first
      place?.report(.text(remark.fault))
    }
  }

  private static func place(
    _ node: YAMLNode, under prefix: String, in places: inout [String: YAMLNode]
  ) {
    for (name, value) in node.isMapping ? node.entries() : [] {
      guard let name = name.scalar else { continue }
      let path = prefix.isEmpty ? name : "\(prefix).\(name)"
      guard path.utf8.count <= YAMLLimits.key else { continue }
      if value.isMapping {
        place(value, under: path, in: &places)
      } else if places[path] == nil {
        places[path] = value
      }
    }
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

/// The keys that stand near others: the first of all that begin alike, up to a dot.
private struct Neighbours {
  private var firsts: [Substring: String] = [:]

  init(_ keys: some Sequence<String>) {
    for key in keys {
      for dot in key.indices where key[dot] == "." {
        let prefix = key[..<dot]
        firsts[prefix] = min(firsts[prefix] ?? key, key)
      }
    }
  }

  /// A key that shares as much as any of the beginning; `nil` where none shares a part.
  func nearest(to key: String) -> String? {
    var prefix = key[...]
    while let dot = prefix.lastIndex(of: ".") {
      prefix = prefix[..<dot]
      if let neighbour = firsts[prefix] { return neighbour }
    }
    return nil
  }
}

/// The words that the structure of a pack calls for.
enum NeededWords {
  static func keys(
    questions: [Question], catalogue: Catalogue, rules: [Rule], lessons: [Lesson]
  ) -> Set<String> {
    var keys: Set<String> = [
      "disclaimer.short", "disclaimer.full", "disclaimer.reviewed", "disclaimer.unreviewed",
    ]
    for question in questions {
      keys.formUnion(["ask", "short", "why"].map { "question.\(question.id).\($0)" })
      if question.hasNotice { keys.insert("question.\(question.id).notice") }
      keys.formUnion(question.options.map { "option.\(question.id).\($0.id)" })
    }
    for treatment in catalogue.treatments {
      keys.formUnion(
        ["name", "about", "session", "care"].map { "treatment.\(treatment.id).\($0)" })
      if let prospects = treatment.prospects {
        keys.formUnion(self.keys(of: prospects, .treatment(treatment.id)))
      }
    }
    if let prospects = catalogue.nothing {
      keys.formUnion(self.keys(of: prospects, .nothing) + ["nothing.name", "nothing.about"])
    }
    if !catalogue.values.isEmpty {
      keys.formUnion(Wording.valueKeys + catalogue.values.map { "value.\($0.id)" })
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

  private static func keys(of prospects: Prospects, _ alternative: Alternative) -> [String] {
    Wording.aidKeys + Prospects.Side.allCases.map { "\(alternative.path).\($0.rawValue)" }
      + prospects.values.keys.map { "\(alternative.path).value.\($0)" }
      + prospects.figures.flatMap { figure in
        ["figure.\(figure.id).what"]
          + (figure.without == nil ? [] : ["figure.\(figure.id).without"])
      }
  }
}

import Consultation
import Foundation
import RuleProof
import Yams

@testable import ContentPack

extension FuzzTarget {
  /// What reads a clinic's pack.
  static let packs = [
    FuzzTarget(name: "pack-yaml") { bytes in
      // What a mark of byte order means in the middle of a text, two readers may see differently.
      guard bytes.count < 4096, let text = String(validating: bytes, as: UTF8.self),
        !text.unicodeScalars.contains("\u{FEFF}")
      else { return }
      let plain = Result { () throws(YAMLRefusal) in try YAMLTree.read(bytes) }
      switch plain {
      case .success(let tree):
        // Where a key is no text, whoever reads the tree refuses it, be it there twice or once.
        if let tree, tree.hasOtherKeys(0) { return }
        let general = try Yams.compose(yaml: text, .basic, .default, .utf8)
        let (ours, others) = (tree?.outline(0) ?? "", general?.outline ?? "")
        try require(ours == others, "it says what Yams says", "\(ours) and not \(others)")
      case .failure(let refusal):
        let lines = text.unicodeScalars.count { $0.isLineEnd } + 1
        try require((1...lines + 1).contains(refusal.line), "a refusal has a place")
      }
    },
    FuzzTarget(name: "pack-file") { bytes in
      guard let file = bytes.first else { return }
      var contents = clinic
      let names = contents.keys.sorted()
      guard !names.isEmpty else { return }
      contents[names[Int(file) % names.count]] = Array(bytes.dropFirst())
      let log = ProblemLog()
      let pack = PackReading(contents: contents, omitting: [], log: log).pack(
        requiring: [], sha256: "")
      try require(pack != nil || !log.problems.isEmpty, "a pack is read or has a problem")
      for problem in log.problems {
        let told = "\(problem)".split(separator: "\n", omittingEmptySubsequences: false)
        try require(told.count <= 2, "a problem is told in a line and a hint", problem.message)
      }
    },
    FuzzTarget(name: "pack-cell") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      for question in questions {
        let reader = CellReader(questions: questions)
        guard let test = try? reader.read(text, on: question) else { continue }
        let again = try reader.read(test.notation, on: question)
        try require(again.notation == test.notation, "a cell reads back", test.notation)
        for answer in AnswerSamples(question, boundaries: [test]).answers {
          try require(
            test.holds(for: answer, on: AnswerSamples.today)
              == again.holds(for: answer, on: AnswerSamples.today), "and judges the same")
        }
      }
    },
  ]

  private static let questions = [
    Question(id: "age", kind: .number(0...120)),
    Question(id: "iso", kind: .one([Option("never"), Option("stopped"), Option("8+")])),
    Question(id: "skin", kind: .many([Option("sores"), Option("none", isExclusive: true)])),
    Question(id: "ago", kind: .elapsed([.days, .months])),
  ]

  /// The clinic's own pack, read.
  static let clinicPack = PackReading(contents: clinic, omitting: [], log: ProblemLog()).pack(
    requiring: [], sha256: "")?.pack

  /// The clinic's own pack.
  private static let clinic: [String: [UInt8]] = {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return Dictionary(
      uniqueKeysWithValues: PackFolder.files.compactMap { file in
        let path = repository.appendingPathComponent("Resources/packs/vive/\(file)").path
        return (try? PackFile.contents(of: path)).map { (file, $0) }
      })
  }()
}

extension Unicode.Scalar {
  /// As YAML 1.1 counts lines.
  fileprivate var isLineEnd: Bool { [0x0A, 0x0D, 0x85, 0x2028, 0x2029].contains(value) }
}

extension YAMLTree {
  /// Whether a list or a mapping is a key somewhere.
  fileprivate func hasOtherKeys(_ index: Int) -> Bool {
    let children = children(of: index)
    let isMapping = if case .mapping = entries[index].kind { true } else { false }
    return children.enumerated().contains { place, child in
      if hasOtherKeys(child) { return true }
      guard isMapping, place % 2 == 0 else { return false }
      return switch entries[child].kind {
      case .text, .nothing: false
      case .list, .mapping: true
      }
    }
  }

  fileprivate func outline(_ index: Int) -> String {
    switch entries[index].kind {
    case .text: "'\(text(index) ?? "")'"
    case .nothing: "~"
    case .list: "[" + children(of: index).map(outline).joined(separator: ",") + "]"
    case .mapping: "{" + children(of: index).map(outline).joined(separator: ",") + "}"
    }
  }
}

extension Node {
  fileprivate var outline: String {
    switch self {
    case .scalar(let scalar):
      scalar.style == .plain && ["~", ""].contains(scalar.string) ? "~" : "'\(scalar.string)'"
    case .sequence(let items): "[" + items.map(\.outline).joined(separator: ",") + "]"
    case .mapping(let pairs):
      "{" + pairs.flatMap { [$0.key.outline, $0.value.outline] }.joined(separator: ",") + "}"
    case .alias: "*"
    }
  }
}

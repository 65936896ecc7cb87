import Consultation

/// Something that two packs have otherwise beside their advice: what is asked, offered or said.
///
/// Found by comparing what is written, entry by entry, not what follows from it.
public struct PackNote: Hashable, Sendable {
  public enum Topic: String, Hashable, Sendable, CaseIterable {
    /// Questions, their options and conditions: answers to them may have no counterpart.
    case asked
    /// Treatments, what they are for, and what plans are made of.
    case offered
    /// Words, sources and names: what is read beside the advice.
    case worded
  }

  public let topic: Topic
  /// The entry, such as `question.preg.option.trying`.
  public let path: String
  /// What the old pack has there; `nil` for nothing, empty for the entry alone.
  public let old: String?
  public let new: String?
}

extension PackComparison {
  /// Everything written otherwise on some topics, in the order of the new pack, then of the old.
  public func notes(on topics: Set<PackNote.Topic>) -> [PackNote] {
    PackNote.Topic.allCases.filter(topics.contains).flatMap { topic in
      PackFacts(old, topic, beside: new).notes(on: topic, to: PackFacts(new, topic, beside: old))
    }
  }
}

/// What a pack says on one topic, entry by entry.
struct PackFacts {
  private(set) var paths: [String] = []
  private var values: [String: String] = [:]

  /// - Parameter other: the pack to compare with; orders are told of what both have.
  init(_ pack: ClinicPack, _ topic: PackNote.Topic, beside other: ClinicPack) {
    switch topic {
    case .asked: addAsked(pack, beside: other)
    case .offered: addOffered(pack, beside: other)
    case .worded: addWorded(pack)
    }
  }

  /// Adds an entry; a missing value is no entry.
  mutating func add(_ path: String, _ value: String?) {
    guard let value, values.updateValue(value, forKey: path) == nil else { return }
    paths.append(path)
  }

  fileprivate func notes(on topic: PackNote.Topic, to new: PackFacts) -> [PackNote] {
    (new.paths + paths.filter { new.values[$0] == nil }).compactMap { path in
      let (before, after) = (values[path], new.values[path])
      guard before != after, !isPart(path, beside: new) else { return nil }
      return PackNote(topic: topic, path: path, old: before, new: after)
    }
  }

  /// Whether the entry belongs to a larger one that only one pack has.
  private func isPart(_ path: String, beside new: PackFacts) -> Bool {
    var whole = path[...]
    while let dot = whole.lastIndex(of: ".") {
      whole = whole[..<dot]
      let entry = String(whole)
      if (values[entry] == nil) != (new.values[entry] == nil) { return true }
    }
    return false
  }
}

/// The words of what was read of a source, by their key in the pack.
public enum SourcePhrase: String, Hashable, Sendable, CaseIterable {
  case seenOn = "staff.book.seen_on"
  case again = "staff.book.column.again"
  case againBy = "staff.book.again_by"
}

extension Wording {
  /// How much of a source was seen, as visitors read it.
  public func seen(_ source: Source) -> String { self["ui.seen.\(source.seen)"] }

  /// Who published a source and when, what was read of it on which day, and by which day it is to be
  /// read again; days as ISO 8601 has them, for tools of others.
  public func account(of source: Source) -> String {
    let read = source.seenOn.map { day in
      self[SourcePhrase.seenOn.rawValue, ["seen": seen(source), "day": "\(day)"]]
    }
    let again = source.reviewBy.map { day in
      let by = self[SourcePhrase.againBy.rawValue, ["day": "\(day)"]]
      return "\(self[SourcePhrase.again.rawValue]): \(by)"
    }
    return [source.publisher, source.year, read ?? seen(source), again].compactMap(\.self)
      .joined(separator: "; ")
  }
}

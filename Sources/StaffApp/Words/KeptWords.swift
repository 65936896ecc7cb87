extension Desk {
  /// What is said once a batch is kept.
  func words(for kept: Session.Pending, in files: Files) -> String {
    switch kept.kind {
    case .undoing: return self[.undone]
    case .redoing: return self[.redone]
    case .doing:
      let office = Office(desk: self, files: files)
      let first = kept.batch.changes.first.map { office.text(for: $0.change) } ?? ""
      let count = Set(kept.batch.changes.map(\.lead)).count
      return self[.kept, ["change": count > 1 ? "\(first) (\(count))" : first]]
    }
  }
}

extension Case {
  /// The last thing that a person did and that still counts; `nil` where there is none.
  ///
  /// An undo itself is not among them: taking back twice takes back two things.
  public func lastUndoable(by person: String) -> Happening? {
    history.last { happening in
      guard happening.event.by == person, !undone.contains(happening.event.id) else { return false }
      if case .undo = happening.event.change { return false }
      return true
    }
  }
}

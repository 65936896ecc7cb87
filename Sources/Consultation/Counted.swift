extension Int {
  /// So many things, in English: `1 entry`, `2 entries`, `0 entries`.
  ///
  /// - Parameters:
  ///   - one: The word for one of them.
  ///   - many: The word for none or several, where it is more than an *s* behind `one`.
  public func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) \(self == 1 ? one : many ?? one + "s")"
  }
}

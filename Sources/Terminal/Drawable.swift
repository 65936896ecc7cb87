extension StringProtocol {
  /// The text without what is never drawn: controls, joiners, marks of direction, scalars of
  /// unknown width. Line breaks and tabs become spaces.
  public var drawable: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch ScalarWidth(scalar) {
      case .absent, .unknown: break
      case .blank: scalars.append(" ")
      case .combining, .columns: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  var isDrawable: Bool { !isEmpty && drawable == self }
}

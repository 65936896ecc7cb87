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

  /// The text that can be written in a line: what is drawn, and the two joiners that names in some
  /// scripts need though nothing is drawn for them.
  var writable: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isJoiner {
        scalars.append(scalar)
      } else {
        scalars.append(contentsOf: String(scalar).drawable.unicodeScalars)
      }
    }
    return String(scalars)
  }

  var isWritable: Bool { !isEmpty && writable == self }
}

extension Unicode.Scalar {
  /// Whether it is U+200C or U+200D, which part and join letters without being seen.
  var isJoiner: Bool { value == 0x200C || value == 0x200D }
}

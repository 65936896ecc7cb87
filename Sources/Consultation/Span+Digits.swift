extension Span<UInt8> {
  /// The number that the digits at these places write; `nil` where there is anything else.
  func number(_ places: Range<Int>) -> Int? {
    var number = 0
    for place in places {
      guard (48...57).contains(self[place]) else { return nil }
      number = number * 10 + Int(self[place] - 48)
    }
    return number
  }
}

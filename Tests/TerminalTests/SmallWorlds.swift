import Testing

/// Every sequence over an alphabet, from the empty one to those of `length` elements.
///
/// Laws that hold in all of a small world rarely fail in the large one.
func everySequence<Element>(of alphabet: [Element], upTo length: Int) -> [[Element]] {
  var all: [[Element]] = [[]]
  var longest: [[Element]] = [[]]
  for _ in 0..<length {
    longest = longest.flatMap { sequence in alphabet.map { sequence + [$0] } }
    all += longest
  }
  return all
}

/// Expects a law to hold for each of many cases and shows the first for which it does not.
///
/// One expectation instead of thousands: recording each would take longer than testing it.
func expectLaw<Case>(
  in world: some Sequence<Case>, sourceLocation: SourceLocation = #_sourceLocation,
  _ holds: (Case) -> Bool
) {
  let exception = world.first { !holds($0) }
  #expect(exception == nil, sourceLocation: sourceLocation)
}

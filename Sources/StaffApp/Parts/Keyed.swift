import Terminal

/// Something on the screen with keys of its own: a page, or a question over it.
protocol Keyed {
  /// What can happen on it.
  associatedtype Message: Equatable, Sendable

  /// The keys it knows, in the order of the footer.
  func bindings(in office: Office) -> [Binding<Message>]

  /// What an input means that no binding knows, such as typed letters.
  func message(for input: Input, in office: Office) -> Message?
}

extension Keyed {
  func message(for input: Input, in office: Office) -> Message? { nil }

  /// What an input means here, if anything.
  func meaning(of input: Input, in office: Office) -> Message? {
    if case .key(let key) = input, let message = bindings(in: office).message(for: key) {
      return message
    }
    return message(for: input, in: office)
  }
}

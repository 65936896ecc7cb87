import Dispatch

/// Work shared among the processors.
enum Parallel {
  /// The results of independent work on each element, in the order of the elements.
  static func map<Element, Result: Sendable>(
    _ elements: [Element], _ work: @Sendable (Element) -> Result
  ) -> [Result] where Element: Sendable {
    guard elements.count > 1 else { return elements.map(work) }
    return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: elements.count) { index in
        slots.baseAddress.map { ($0 + index).initialize(to: work(elements[index])) }
      }
      count = elements.count
    }
  }
}

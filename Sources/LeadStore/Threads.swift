import Foundation
import Synchronization

/// Work shared among plain threads that have ended when it is done.
///
/// The workers of libdispatch would outlive the work and wake every second, in a program that
/// computes nothing while it waits.
enum Threads {
  /// The results of independent work on each element, in the order of the elements.
  ///
  /// - Parameters:
  ///   - threads: how many work at once, the caller's own among them.
  static func map<Element: Sendable, Value: Sendable>(
    _ elements: [Element], threads: Int, _ work: @escaping @Sendable (Element) -> Value
  ) -> [Value] {
    let parts = min(max(1, threads), elements.count)
    guard parts > 1 else { return elements.map(work) }
    let share = (elements.count + parts - 1) / parts
    let shares = (0..<parts).map { part in
      Share(elements.dropFirst(part * share).prefix(share), work)
    }
    let running = shares.dropFirst().map { share in (share, share.start()) }
    shares[0].run()
    for (share, thread) in running {
      // Where the system gave no thread, the caller does the work itself.
      if let thread { pthread_join(thread, nil) } else { share.run() }
    }
    return shares.flatMap { $0.results }
  }

  /// One thread's part of the work.
  private final class Share<Element: Sendable, Value: Sendable>: Sendable {
    private let elements: ArraySlice<Element>
    private let work: @Sendable (Element) -> Value
    private let done = Mutex<[Value]>([])

    init(_ elements: ArraySlice<Element>, _ work: @escaping @Sendable (Element) -> Value) {
      self.elements = elements
      self.work = work
    }

    var results: [Value] { done.withLock { $0 } }

    func run() {
      let values = elements.map(work)
      done.withLock { $0 = values }
    }

    /// - Returns: the thread that runs; `nil` where the system has none to give.
    func start() -> pthread_t? {
      var thread = pthread_t()
      let body = Unmanaged.passRetained(Body { self.run() })
      let code = pthread_create(
        &thread, nil,
        { pointer in
          guard let pointer else { return nil }
          Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
          return nil
        }, body.toOpaque())
      guard code == 0 else {
        body.release()
        return nil
      }
      return thread
    }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

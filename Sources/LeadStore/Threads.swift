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
      if let thread { thread.join() } else { share.run() }
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
    func start() -> Thread? { Thread { self.run() } }
  }

  /// A thread on a stack that is the system's again when it has ended. A stack of the library's own
  /// would be kept for the next thread, with what was opened last still on it.
  private struct Thread {
    private static let size = 8 << 20
    private let stack: UnsafeMutableRawPointer
    private let thread: pthread_t

    init?(_ run: @escaping @Sendable () -> Void) {
      let modes = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK
      guard
        let stack = mmap(nil, Self.size, PROT_READ | PROT_WRITE, modes, -1, 0), stack != MAP_FAILED
      else { return nil }
      // Whoever runs off its end must not run into what lies below.
      mprotect(stack, Int(getpagesize()), PROT_NONE)
      let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
      pthread_attr_init(attributes)
      defer {
        pthread_attr_destroy(attributes)
        attributes.deallocate()
      }
      pthread_attr_setstack(attributes, stack, Self.size)
      var thread = pthread_t()
      let body = Unmanaged.passRetained(Body(run))
      let code = pthread_create(
        &thread, attributes,
        { pointer in
          guard let pointer else { return nil }
          Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
          return nil
        }, body.toOpaque())
      guard code == 0 else {
        body.release()
        munmap(stack, Self.size)
        return nil
      }
      (self.stack, self.thread) = (stack, thread)
    }

    /// Waits until it has ended.
    func join() {
      pthread_join(thread, nil)
      munmap(stack, Self.size)
    }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

import Consultation

/// A moment that a caller named, and how far time has gone since; no matter who sets the clocks.
struct RunningClock {
  private let start: Moment
  private let began = ContinuousClock.now

  init(_ start: Moment) { self.start = start }

  /// The moment named, and the whole seconds since.
  var now: Moment {
    start.adding(seconds: began.duration(to: .now).components.seconds)
  }
}

public import Terminal

/// What ended a wait in ``CursesScreen/nextEvent(timeout:watching:)``.
public enum ScreenEvent: Hashable, Sendable {
  /// The person did something.
  case input(Input)
  /// The process was asked to end.
  case signal(EndSignal)
  /// A watched descriptor can be read.
  case ready(Int32)
  /// Nothing happened for as long as was to be waited.
  case timeout
  /// There is no terminal any more; nothing can be shown or read.
  case hangup
}

/// The signals that ask a program to end.
public enum EndSignal: String, Hashable, Sendable {
  /// From the system or a service manager.
  case terminate
  /// From the keyboard or a person at another terminal.
  case interrupt
  /// Because the terminal was closed.
  case hangup
}

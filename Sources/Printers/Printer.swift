import CCups
import Glibc
public import Paper

/// A printer that is asked how it stands, handed a document, and watched until that lies in its tray.
///
/// Nothing waits in it: what cannot be printed now is taken back, so that no sheet comes out when
/// whoever it speaks of has gone. Documents go there from memory; jobs have a name that says nothing.
public struct Printer {
  private let address: PrinterAddress

  /// A document in the kinds in which it can be printed.
  public struct Copy {
    /// As MIME names the kind.
    public let format: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// A document of a kind.
    public init(format: String, bytes: [UInt8]) {
      self.format = format
      self.bytes = bytes
    }
  }

  /// - Parameter name: `ipp://host/path`, `ipps://host/path`, or a queue of the system's CUPS.
  public init?(_ name: String) {
    guard let address = PrinterAddress(name) else { return nil }
    self.address = address
  }

  /// Prints a document; what is heard of it is told as it happens, and the last of it returned.
  ///
  /// - Parameters:
  ///   - copies: the same in several kinds, best first.
  ///   - size: of its paper, in points.
  ///   - patience: seconds that the printer has for it.
  public func print(
    _ copies: [Copy], on size: (width: Double, height: Double), patience: Int = 90,
    telling tell: (PrintReport) -> Void
  ) -> PrintReport {
    let report = outcome(copies, on: size, patience: patience, telling: tell)
    tell(report)
    return report
  }

  private func outcome(
    _ copies: [Copy], on size: (width: Double, height: Double), patience: Int,
    telling tell: (PrintReport) -> Void
  ) -> PrintReport {
    guard let line = PrinterLine(address), let state = state(line) else { return .absent }
    if let hindrance = state.hindrance { return hindrance }
    guard let copy = copies.first(where: { state.takes($0.format) }) else { return .refused }
    var answer: PrinterAnswer?
    // Rolls are as long as what is printed on them, which some printers know without being told and
    // refuse to hear.
    for paper in [size, nil] where answer.map(\.isAboutValues) ?? true {
      let request = line.request(IPP_OP_PRINT_JOB)
      request.add(IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", "antesala")
      request.add(IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", copy.format)
      if let paper { request.add(size: paper, of: state.media) }
      answer = line.ask(request, sending: copy.bytes)
      if answer == nil { return .absent }
    }
    guard let answer, answer.isGood, let job = answer.number("job-id") else { return .refused }
    tell(.taken)
    let report = watch(job, on: line, patience: patience)
    forget(job)
    return report
  }

  private func state(_ line: PrinterLine) -> PrinterState? {
    let request = line.request(IPP_OP_GET_PRINTER_ATTRIBUTES)
    request.want(PrinterState.wanted)
    return line.ask(request).map(PrinterState.init)
  }

  /// Waits for the end of a job; one that does not come to an end is left to ``forget(_:)``.
  private func watch(_ job: Int32, on line: PrinterLine, patience: Int) -> PrintReport {
    let end = ContinuousClock.now.advanced(by: .seconds(patience))
    var misses = 0
    while ContinuousClock.now < end {
      let request = line.request(IPP_OP_GET_JOB_ATTRIBUTES, job: job)
      request.want(["job-state", "job-state-reasons"])
      let answer = line.ask(request)
      switch answer?.number("job-state") {
      case IPP_JSTATE_COMPLETED.numbered: return .printed
      case IPP_JSTATE_CANCELED.numbered, IPP_JSTATE_ABORTED.numbered:
        return state(line)?.hindrance ?? .stopped
      case nil where answer?.isUnknown ?? false:
        // CUPS forgets what is over, where it was told to.
        return state(line)?.hindrance ?? .printed
      case nil:
        // Who took it and says nothing any more may have printed it; nobody knows.
        misses += 1
        if misses > 3 { return .absent }
      default:
        if let hindrance = state(line)?.hindrance { return hindrance }
      }
      usleep(300_000)
    }
    return .late
  }

  /// Takes a job back where it has not ended, and has its traces removed where CUPS keeps any; over a
  /// line of its own, since the other may be the reason.
  private func forget(_ job: Int32) {
    guard let line = PrinterLine(address) else { return }
    let request = line.request(IPP_OP_CANCEL_JOB, job: job)
    request.add(IPP_TAG_OPERATION, "purge-job", true)
    if line.ask(request)?.isGood ?? false { return }
    // A printer that is not CUPS may not know of purging.
    _ = line.ask(line.request(IPP_OP_CANCEL_JOB, job: job))
  }
}

extension PrinterState {
  fileprivate func takes(_ format: String) -> Bool { formats.contains(format) }
}

extension ipp_jstate_t {
  fileprivate var numbered: Int32 { Int32(rawValue) }
}

extension PrinterRequest {
  /// The paper by its name where the printer knows it, else by its size.
  fileprivate func add(size: (width: Double, height: Double), of media: [String]) {
    let names = ["na_letter_8.5x11in": (612.0, 792.0), "iso_a4_210x297mm": (595.276, 841.89)]
    let name = names.first { abs($0.value.0 - size.width) < 1 && abs($0.value.1 - size.height) < 1 }
    if let name = name?.key, media.contains(name) {
      add(IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", name)
    } else {
      let scale = 2540.0 / 72
      add(
        mediaWidth: Int32((size.width * scale).rounded()),
        height: Int32((size.height * scale).rounded()))
    }
  }
}

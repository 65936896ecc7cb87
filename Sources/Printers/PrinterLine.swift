import CCups
import Glibc

/// A connection to a printer, over which it is asked one thing at a time (IPP, RFC 8011).
final class PrinterLine {
  let address: PrinterAddress
  private let http: OpaquePointer

  /// Milliseconds to be let in, and seconds for each answer.
  private static let patience = (connecting: Int32(5_000), answering: 10.0)

  /// `nil` where nobody answers.
  init?(_ address: PrinterAddress) {
    self.address = address
    // A password would be asked for on the visitor's terminal.
    cupsSetPasswordCB2({ _, _, _, _, _ in nil }, nil)
    let encryption = address.isEncrypted ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED
    guard
      let http = httpConnect2(
        address.host, address.port, nil, AF_UNSPEC, encryption, 1, Self.patience.connecting, nil)
    else { return nil }
    self.http = http
    httpSetTimeout(http, Self.patience.answering, { _, _ in 0 }, nil)
  }

  deinit { httpClose(http) }

  /// A request about this printer, or about a job of it.
  func request(_ operation: ipp_op_t, job: Int32? = nil) -> PrinterRequest {
    let request = PrinterRequest(operation)
    request.add(IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", address.uri)
    if let job { request.add(IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job) }
    // Who prints is the kiosk's account to CUPS and nobody to the printer.
    request.add(IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", "antesala")
    return request
  }

  /// The answer; `nil` where there is none.
  func ask(_ request: PrinterRequest) -> PrinterAnswer? {
    guard let message = request.handOver() else { return nil }
    return cupsDoRequest(http, message, address.resource).map(PrinterAnswer.init)
  }

  /// The answer to a request with a document behind it, sent from memory.
  func ask(_ request: PrinterRequest, sending document: [UInt8]) -> PrinterAnswer? {
    guard let message = request.handOver() else { return nil }
    defer { ippDelete(message) }
    let length = ippLength(message) + document.count
    guard cupsSendRequest(http, message, address.resource, length) == HTTP_STATUS_CONTINUE else {
      return nil
    }
    let status = document.withUnsafeBytes { buffer in
      cupsWriteRequestData(
        http, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard status == HTTP_STATUS_CONTINUE else { return nil }
    return cupsGetResponse(http, address.resource).map(PrinterAnswer.init)
  }
}

/// A request that is being written; whoever sends it owns it from then on.
final class PrinterRequest {
  private var message: OpaquePointer?

  init(_ operation: ipp_op_t) { message = ippNewRequest(operation) }

  deinit { if let message { ippDelete(message) } }

  func add(_ group: ipp_tag_t, _ kind: ipp_tag_t, _ name: String, _ text: String) {
    ippAddString(message, group, kind, name, nil, text)
  }

  func add(_ group: ipp_tag_t, _ kind: ipp_tag_t, _ name: String, _ number: Int32) {
    ippAddInteger(message, group, kind, name, number)
  }

  func add(_ group: ipp_tag_t, _ name: String, _ isSo: Bool) {
    ippAddBoolean(message, group, name, isSo ? 1 : 0)
  }

  /// Names what is wanted of the answer.
  func want(_ names: [String]) {
    var attribute = ippAddStrings(
      message, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", Int32(names.count), nil,
      nil)
    for (place, name) in names.enumerated() {
      ippSetString(message, &attribute, Int32(place), name)
    }
  }

  /// A size of paper in hundredths of a millimetre (PWG 5100.7).
  func add(mediaWidth width: Int32, height: Int32) {
    let size = ippNew()
    ippAddInteger(size, IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", width)
    ippAddInteger(size, IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", height)
    let column = ippNew()
    ippAddCollection(column, IPP_TAG_ZERO, "media-size", size)
    ippAddCollection(message, IPP_TAG_JOB, "media-col", column)
    ippDelete(size)
    ippDelete(column)
  }

  fileprivate func handOver() -> OpaquePointer? {
    defer { message = nil }
    return message
  }
}

/// What a printer answered.
final class PrinterAnswer {
  private let message: OpaquePointer

  fileprivate init(_ message: OpaquePointer) { self.message = message }

  deinit { ippDelete(message) }

  /// Whether it did what was asked.
  var isGood: Bool {
    ippGetStatusCode(message).rawValue < IPP_STATUS_REDIRECTION_OTHER_SITE.rawValue
  }

  /// Whether it would have done so with other values.
  var isAboutValues: Bool {
    ippGetStatusCode(message) == IPP_STATUS_ERROR_ATTRIBUTES_OR_VALUES
  }

  /// Whether there is no such thing, or no longer.
  var isUnknown: Bool { ippGetStatusCode(message) == IPP_STATUS_ERROR_NOT_FOUND }

  func number(_ name: String) -> Int32? {
    ippFindAttribute(message, name, IPP_TAG_ZERO).map { ippGetInteger($0, 0) }
  }

  func isSo(_ name: String) -> Bool? {
    ippFindAttribute(message, name, IPP_TAG_BOOLEAN).map { ippGetBoolean($0, 0) != 0 }
  }

  func texts(_ name: String) -> [String] {
    guard let attribute = ippFindAttribute(message, name, IPP_TAG_ZERO) else { return [] }
    return (0..<ippGetCount(attribute)).compactMap { place in
      ippGetString(attribute, place, nil).map { String(cString: $0) }
    }
  }
}

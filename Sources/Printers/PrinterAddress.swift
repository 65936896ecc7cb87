import CCups

/// Where a printer is: an address of its own, or a queue of the system's CUPS.
struct PrinterAddress {
  /// As IPP names it.
  let uri: String
  let host: String
  let port: Int32
  let resource: String
  let isEncrypted: Bool

  /// `nil` for what is neither an address of IPP nor may be the name of a queue (RFC 8010, 8011;
  /// lpadmin(8)).
  init?(_ name: String) {
    guard name.contains("://") else {
      let isName = name.unicodeScalars.allSatisfy {
        $0.isASCII && $0.value > 0x20 && $0.value < 0x7F
      }
      guard !name.isEmpty, name.utf8.count < 128, isName,
        !name.contains(where: { "/#?'\"\\".contains($0) })
      else { return nil }
      uri = "ipp://localhost/printers/\(name)"
      host = cupsServer().map { String(cString: $0) } ?? "localhost"
      port = ippPort()
      resource = "/printers/\(name)"
      isEncrypted = false
      return
    }
    var (scheme, user) = ([CChar](repeating: 0, count: 32), [CChar](repeating: 0, count: 64))
    var (host, resource) = (
      [CChar](repeating: 0, count: 256), [CChar](repeating: 0, count: 1024)
    )
    var port: Int32 = 0
    let status = httpSeparateURI(
      HTTP_URI_CODING_ALL, name, &scheme, 32, &user, 64, &host, 256, &port, &resource, 1024)
    let kind = Self.text(scheme)
    guard status.rawValue >= HTTP_URI_STATUS_OK.rawValue, ["ipp", "ipps"].contains(kind),
      !Self.text(host).isEmpty
    else { return nil }
    uri = name
    self.host = Self.text(host)
    self.port = port
    self.resource = Self.text(resource)
    isEncrypted = kind == "ipps"
  }

  private static func text(_ bytes: [CChar]) -> String {
    String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

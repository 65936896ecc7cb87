import CQREncode
import Terminal

extension Terminal.QRCode {
  /// The smallest code that holds a text with error correction level M (ISO/IEC 18004), by
  /// libqrencode, which takes fewer bits for stretches of digits and of capitals; `nil` where the text
  /// is too long.
  init?(encoding text: String) {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    let data = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
    self.init(width: width, modules: data.map { $0 & 1 == 1 })
  }
}

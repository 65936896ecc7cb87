import Terminal

/// A QR code among the words of a page; nothing where it does not fit.
struct QRBlock: Block {
  private let picture: QRPicture

  init(code: QRCode, isOnDark: Bool) { picture = QRPicture(code, isOnDark: isOnDark) }

  var size: Size { picture.size }

  func height(width: Int) -> Int { width >= size.width ? size.height : 0 }

  func draw(in rect: Rect, on surface: inout Surface) { surface.draw(picture, in: rect) }
}

import Terminal

/// Words with a picture at their right, or above it where there is no room beside.
struct Beside: Block {
  static let gap = 3
  static let narrowestWords = 38
  let words: [any Block]
  let picture: any Block
  /// The columns the picture takes beside the words.
  let pictureWidth: Int

  private func wordsWidth(_ width: Int) -> Int? {
    let left = width - pictureWidth - Self.gap
    return left >= Self.narrowestWords ? left : nil
  }

  private func wordsHeight(_ width: Int) -> Int {
    Scroll(words).height(width: wordsWidth(width) ?? width)
  }

  func height(width: Int) -> Int {
    let words = wordsHeight(width)
    return wordsWidth(width) == nil
      ? words + 1 + picture.height(width: width)
      : max(words, picture.height(width: pictureWidth))
  }

  func draw(in rect: Rect, on surface: inout Surface) {
    let height = wordsHeight(rect.width)
    let width = wordsWidth(rect.width)
    surface.draw(
      Scroll(words),
      in: Rect(x: rect.minX, y: rect.minY, width: width ?? rect.width, height: height))
    let place =
      width == nil
      ? Rect(
        x: rect.minX, y: rect.minY + height + 1, width: rect.width,
        height: rect.height - height - 1)
      : Rect(
        x: rect.maxX - pictureWidth, y: rect.minY, width: pictureWidth, height: rect.height)
    picture.draw(in: place, on: &surface)
  }
}

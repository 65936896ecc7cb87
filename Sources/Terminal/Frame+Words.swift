extension Frame {
  /// Nothing but words, for a screen too small for anything else: all of them where they fit, else
  /// the first.
  public init(saying words: [String], _ size: Size) {
    self.init(size)
    let whole = Paragraph(words.joined(separator: "\n\n"))
    let fits = whole.height(width: size.width) <= size.height
    draw(fits ? whole : Paragraph(words.first ?? ""), in: bounds)
    spoken = words.joined(separator: "\n")
  }
}

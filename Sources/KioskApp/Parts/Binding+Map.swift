import Terminal

extension Binding {
  /// The same keys with other meanings.
  func map<Other>(_ transform: (Message) -> Other) -> Binding<Other> {
    Binding<Other>(
      strokes: strokes.flatMap { stroke in
        stroke.keys.enumerated().map { place, key in
          Binding<Other>.Stroke(
            key, label: place == 0 ? stroke.label : "", message: transform(stroke.message))
        }
      }, help: help, isEnabled: isEnabled)
  }
}

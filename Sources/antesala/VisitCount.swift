import KioskApp

/// The screens that the present visit has reached.
struct VisitCount {
  private var places: Set<Kiosk.Place> = []

  mutating func reach(_ place: Kiosk.Place?) {
    if let place { places.insert(place) }
  }

  /// Ends the visit: the names of its screens.
  mutating func end() -> [String] {
    defer { places = [] }
    return places.map(\.rawValue).sorted()
  }
}

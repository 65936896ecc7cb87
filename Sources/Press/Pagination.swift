/// Which slabs stand on which page, and how far down.
///
/// A page ends only below a slab that says so, the last one that lets all before it fit; where none
/// does, it ends where it is full.
struct Pagination {
  /// A slab on its page.
  struct Placed {
    /// Which of the slabs.
    let place: Int
    /// From the upper edge of what is printed.
    let y: Double
    /// Whether what its table repeats stands above it.
    let repeats: Bool
  }

  private(set) var pages: [[Placed]] = []

  init(_ slabs: [Slab], height: Double) {
    var first = 0
    while first < slabs.count {
      var page = Self.filled(slabs, from: first, height: height)
      let next = first + page.count
      if next < slabs.count, !slabs[next].beginsPage,
        let last = page.lastIndex(where: { slabs[$0.place].mayEndPage })
      {
        page.removeLast(page.count - 1 - last)
      }
      pages.append(page)
      first += page.count
    }
  }

  /// As many slabs as fit, one at least.
  private static func filled(_ slabs: [Slab], from first: Int, height: Double) -> [Placed] {
    var page: [Placed] = []
    var y = 0.0
    for place in first..<slabs.count {
      let slab = slabs[place]
      if place > first, slab.beginsPage { break }
      let repeated = place == first ? slab.repeated : nil
      let top = y + (place == first ? repeated?.height ?? 0 : slab.gap)
      // A hundredth of a point is nothing that anybody sees.
      if place > first, top + slab.height > height + 0.01 { break }
      page.append(Placed(place: place, y: top, repeats: repeated != nil))
      y = top + slab.height
    }
    return page
  }
}

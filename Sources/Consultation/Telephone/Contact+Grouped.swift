extension Contact {
  /// A number in E.164 in groups to be read, such as `+52 664 000 0012`; whole where the groups of
  /// its country are not written down here.
  public static func grouped(_ telephone: String) -> String {
    let code = telephone.hasPrefix("+1") ? "+1" : "+52"
    let number = telephone.dropFirst(code.count)
    guard telephone.hasPrefix(code), number.count == 10 else { return telephone }
    let isShortArea = code == "+52" && ["55", "56", "33", "81"].contains { number.hasPrefix($0) }
    let area = number.prefix(isShortArea ? 2 : 3)
    let line = number.dropFirst(area.count)
    return "\(code) \(area) \(line.dropLast(4)) \(line.suffix(4))"
  }
}

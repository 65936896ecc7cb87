import ArgumentParser

/// How results are written.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable, FormatOfResults {
  case text, json
}

/// How leads are written.
enum LeadResultFormat: String, ExpressibleByArgument, CaseIterable, FormatOfResults {
  case text
  /// The lead, and what staff did about it.
  case json
  /// What the kiosk sealed, as it was sealed.
  case sealed
}

/// What every format option knows.
protocol FormatOfResults: ExpressibleByArgument, CaseIterable, Equatable, Sendable {
  static var text: Self { get }
  static var json: Self { get }
}

/// `--format`, and `--json` as it was spelled before.
struct FormatOption<Format: FormatOfResults>: ParsableArguments {
  @ArgumentParser.Option(name: .customLong("format"), help: "How the answer is written.")
  private var wanted: Format = .text

  @Flag(name: .customLong("json"), help: .hidden)
  private var isJSON = false

  /// The format that was asked for; says so where it was asked for as before.
  func chosen() -> Format {
    guard isJSON else { return wanted }
    StandardError.write("antesala: --json is now --format json\n")
    return .json
  }
}

extension FormatOption<LeadResultFormat> {
  /// The format that leads were asked for in; says so where the same words meant another one.
  func chosenForLeads() -> LeadResultFormat {
    if !isJSON, wanted == .json {
      StandardError.write(
        "antesala: --format json is the lead and what staff did; as sealed: --format sealed\n")
    }
    return chosen()
  }
}

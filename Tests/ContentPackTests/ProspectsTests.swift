import Consultation
import ContentPack
import Rehearsal
import RuleProof
import Testing

/// What the clinic's pack tells of each alternative, so that somebody can decide.
@Suite struct ProspectsTests {
  let pack: ClinicPack
  let alternatives: [Alternative]

  init() throws {
    pack = try PackFolder.vive.loaded().pack
    alternatives = pack.catalogue.treatments.map { .treatment($0.id) } + [.nothing]
  }

  @Test(arguments: Language.allCases)
  func `gain, harm and doubt are told of every alternative at equal length`(_ language: Language) {
    let words = pack.wording(language)
    for alternative in alternatives {
      let lengths = Prospects.Side.allCases.map { words.text($0, of: alternative).count }
      let (shortest, longest) = (lengths.min() ?? 0, lengths.max() ?? 0)
      #expect(shortest > 100, "\(alternative.path)")
      #expect(Double(longest) <= 1.5 * Double(shortest), "\(alternative.path): \(lengths)")
    }
  }

  @Test func `each side of every alternative rests on sources that are listed`() {
    for alternative in alternatives {
      let prospects = pack.catalogue.prospects(of: alternative)
      for side in Prospects.Side.allCases {
        let sources = prospects?.sources(of: side) ?? []
        #expect(!sources.isEmpty, "\(alternative.path).\(side)")
        #expect(sources.allSatisfy { pack.sources[$0] != nil })
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `each value that is told is told of every alternative, with sources`(_ language: Language) {
    let words = pack.wording(language)
    for value in pack.catalogue.values {
      #expect(words.name(value.id).count <= 24, "it stands beside a scale")
      for alternative in alternatives {
        let text = words.text(of: alternative, by: value, uses: [])
        #expect(!text.isEmpty && text.last == ".", "\(alternative.path) \(value.id)")
        guard value.measure == .told else { continue }
        let sources = pack.catalogue.prospects(of: alternative)?.values[value.id] ?? []
        #expect(!sources.isEmpty && sources.allSatisfy { pack.sources[$0] != nil })
      }
    }
  }

  @Test func `red days and sessions of a treatment are told as its uses have them`() throws {
    let words = pack.wording(.en)
    let values = pack.catalogue.values
    let red = try #require(values.first { $0.measure == .redDays })
    let price = try #require(values.first { $0.measure == .price })
    let needles = pack.catalogue["microneedling"]?.uses.filter {
      ["acne_scars", "stretch_marks"].contains($0.concern)
    }
    let toxin = pack.catalogue["botulinum"]?.uses ?? []
    #expect(
      words.text(of: .treatment("microneedling"), by: red, uses: needles ?? [])
        == "2 to 7 days red or swollen as a rule, 7 at most.")
    #expect(
      words.text(of: .treatment("microneedling"), by: price, uses: needles ?? [])
        .hasPrefix("3 to 6 sessions:"))
    #expect(
      words.text(of: .treatment("botulinum"), by: price, uses: toxin).hasPrefix("One session"))
    #expect(words.text(of: .nothing, by: red, uses: []) == "No red or swollen days.")
    #expect(words.text(of: .nothing, by: price, uses: []) == "Nothing to pay here.")
  }

  /// Buttocks: nobody has counted the harms, which the words say.
  @Test func `where a gain is counted, so is a harm`() {
    for treatment in pack.catalogue.treatments {
      let sides = Set(treatment.prospects?.figures.map(\.side) ?? [])
      #expect(sides.count != 1 || treatment.id == "butt_lift", "\(treatment.id)")
    }
  }

  @Test func `a figure is told with what it is compared to, and how sure it is`() throws {
    let figures = pack.catalogue["botulinum"]?.prospects?.figures ?? []
    let lines = try #require(figures.first { $0.id == "forehead_better" })
    #expect(
      pack.wording(.en).sentence(lines)
        == "Forehead lines clearly better after 30 days: 46 to 61 of 100 people; with salt water, "
        + "0 to 1 of 100. High certainty.")
    let later = try #require(figures.first { $0.id == "forehead_later" })
    #expect(
      pack.wording(.en).sentence(later).hasSuffix(
        "42 of 100 people. Nobody counted what happens without it. Moderate certainty."))
  }

  @Test(arguments: [
    (
      "of: better, with: [46, 61]", "of: unknown, with: [46, 61]",
      "a figure is of what gets better or worse"
    ),
    ("with: [46, 61]", "with: [46, 161]", "these are people of 100"),
    ("certainty: high", "certainty: sure", "unknown word 'sure'"),
    ("id: forehead_later", "id: forehead_better", "the figure 'forehead_better' is written twice"),
    ("id: forehead_better", "id: forehead_best", "figure.forehead_best.what"),
  ])
  func `a spoiled figure is told of with its place`(old: String, new: String, said: String) throws {
    let problems = try Packs.problems(replacing: old, with: new, in: "treatments.yaml")
    #expect(problems.contains { "\($0)".contains(said) }, "\(problems)")
  }
}

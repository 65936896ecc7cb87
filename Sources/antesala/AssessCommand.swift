import ArgumentParser
import Consultation
import ContentPack
import Foundation

/// `antesala assess`: answers in, assessment out, nothing saved.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Assess answers given as JSON; saves nothing.",
    discussion: """
      An empty list is "none", "unknown" is "I don't know", times ago are ISO 8601 durations \
      such as "P5M"; a missing answer is one not given.
      """)

  @Argument(help: "A file of answers; standard input if left out.")
  var file: String?

  @Flag(help: "One JSON object a line in, one a line out.")
  var lines = false

  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "The language of reasons, where the answers do not say: es or en.")
  var language: Language = .es

  func run() throws {
    let pack = try pack.load().pack
    let desk = AssessmentDesk(pack: pack, language: language, today: .today)
    let input = try InputLines(file: file)
    if lines {
      try desk.assess(lines: input)
    } else {
      try desk.assess(whole: input)
    }
  }
}

/// Assesses one set of answers after another.
private struct AssessmentDesk {
  let pack: ClinicPack
  let language: Language
  let today: CalendarDay
  private let decoder = JSONDecoder()

  init(pack: ClinicPack, language: Language, today: CalendarDay) {
    self.pack = pack
    self.language = language
    self.today = today
  }

  func assess(whole input: InputLines) throws {
    let bytes = try input.all()
    guard !bytes.allSatisfy({ $0 == 32 || (9...13).contains($0) }) else {
      throw Failure(
        "\(input.name): no answers given",
        hint: #"echo '{"answers":{"age":34}}' | antesala assess"#, code: .dataError)
    }
    try StandardOutput.write(try assess(bytes, place: input.name))
  }

  func assess(lines input: InputLines) throws {
    var number = 0
    var pending: [UInt8] = []
    while let line = try input.next() {
      number += 1
      guard !line.allSatisfy({ $0 == 32 || (9...13).contains($0) }) else { continue }
      do {
        pending += try assess(line, place: "\(input.name):\(number)")
      } catch {
        try StandardOutput.write(pending)
        throw error
      }
      if pending.count > 1 << 16 || !input.hasMoreAtOnce {
        try StandardOutput.write(pending)
        pending.removeAll(keepingCapacity: true)
      }
    }
    try StandardOutput.write(pending)
  }

  private func assess(_ json: [UInt8], place: String) throws -> [UInt8] {
    let answers = try AnswerFile(json: Data(json), place: place, decoder: decoder)
    let (interview, language) = try answers.interview(
      pack.questionnaire, today: today, language: language, place: place)
    var writer = JSONWriter()
    pack.ruleBook.assess(interview.sheet).write(
      to: &writer, pack: pack.identity, wording: pack.wording(language))
    return writer.bytes + [10]
  }
}

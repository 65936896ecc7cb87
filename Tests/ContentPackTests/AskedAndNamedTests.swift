import Consultation
import ContentPack
import Foundation
import Rehearsal
import RuleProof
import Testing

/// What the clinic asks for, it says so in its notice, and it asks for each thing once.
@Suite struct AskedAndNamedTests {
  let pack: ClinicPack

  init() throws {
    pack = try PackFolder.vive.loaded().pack
  }

  /// The words of the full notice under which each question falls, in Spanish and English.
  private static let named: [QuestionID: (es: String, en: String)] = {
    let skin = ("historia de su piel", "history of your skin")
    let medicines = ("medicinas", "medicines")
    let recent = ("procedimientos recientes", "procedures recent")
    let reactions = ("otras reacciones", "other reactions")
    return [
      "age": ("edad", "age"), "preg": ("embarazo o lactancia", "pregnancy or breastfeeding"),
      "concern": ("lo que quiere mejorar", "what you want to improve"),
      "area": ("qué parte del cuerpo", "which part of the body"),
      "skin_now": ("estado e historia", "state and history"),
      "skin_where": ("estado e historia", "state and history"), "skin_hist": skin,
      "biopolymer_where": skin, "patches": skin, "health": ("enfermedades", "illnesses"),
      "diabetes": ("enfermedades", "illnesses"), "meds": medicines, "iso": medicines,
      "iso_ago": medicines, "allergy": ("alergias", "allergies"), "numbing_reaction": reactions,
      "recent": recent, "recent_botox_ago": recent, "recent_filler_ago": recent,
      "recent_microneedling_ago": recent, "recent_light_peel_ago": recent,
      "recent_strong_peel_or_laser_ago": recent, "recent_surgery_ago": recent,
      "recent_where": recent, "recent_toxin_elsewhere_ago": recent,
      "eyes": ("ojos", "eyes"), "mouth": ("boca", "mouth"), "hair": ("pelo", "hair"),
      "magnet": ("metal o aparatos", "metal or devices"),
      "life": ("hábitos como fumar, cambios de peso", "habits such as smoking, changes of weight"),
      "nearby": ("se quedará cerca", "will stay nearby"),
      "fst": ("su tipo de piel", "your skin type"),
      "downtime": ("días que puede dar", "days you can give"),
      "event": ("fecha importante", "important date"), "before": ("desmayos", "fainting"),
      "worry": ("su aspecto", "your looks"),
    ]
  }()

  @Test func `the full notice names what every question asks for`() throws {
    let asked = pack.questionnaire.questions.map(\.id)
    #expect(asked.filter { Self.named[$0] == nil } == [])
    for id in asked {
      let (es, en) = try #require(Self.named[id])
      #expect(plain(pack.notice(.es).full).contains(es), "\(id)")
      #expect(plain(pack.notice(.en).full).contains(en), "\(id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `no two questions ask in the same words`(language: Language) {
    let asked = pack.questionnaire.questions.map {
      pack.wording(language)["question.\($0.id).ask"]
    }
    #expect(Set(asked).count == asked.count)
  }

  /// A text on one line.
  private func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

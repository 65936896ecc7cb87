import Consultation
import LineApp
import Testing

// The whole consultation of a visitor who must wait, in English, at a demonstration kiosk. Each part goes on where the one before
// it ended; what was typed stands after `>`, what is done in brackets.

private let parts = [
  ["english", "1", "0", "15", "1", "40 years"],
  [
    "1 and 2", "1 2 3", "diabetes", "why", "no", "2", "almost five months",
    "a month and 2 weeks ago",
    "not sure", "no",
  ],
  ["6", "5 months ago", "0", "2", "2", "0"],
  [
    "0", "Bo Sample", "e-mail", "bo@mail", "bo@mail.example", "", "any time", "2", "1", "1", "yes",
    "Bo Sample", "accept",
  ],
]

/// A visitor who has typed the first parts already.
private func visitor(afterParts count: Int) throws -> Visitor {
  var visitor = try Visitor(.es, isDemo: true)
  visitor.happen(.start(now: Visitor.now, today: Visitor.today))
  if count > 0 {
    visitor.type(parts[..<count].flatMap { $0 })
    _ = visitor.told()
  }
  return visitor
}

@Test func `an age under 18 stops the consultation until it is corrected`() throws {
  var visitor = try visitor(afterParts: 0)
  visitor.type(parts[0])
  #expect(
    visitor.told() == """
      Le damos la bienvenida a Clínica Ejemplo, Tijuana.
      Welcome to Clínica Ejemplo, Tijuana.
      DEMO.
      Esto es una demostración: no escriba datos reales.
      Para cerrar el programa, escriba “salir” aquí.
      DEMO.
      This is a demonstration: do not type real data.
      To close the program, type “leave” here.
      Responsable sanitario: Dra. Nombre Apellido, cédula profesional 0000000.
      Aviso o permiso sanitario: 00-XX-000.
      Para seguir en español, escriba 1 y presione Enter.
      To go on in English, type 2 and press Enter.
      > english
      We will ask about your skin and your health, one question at a time.
      It takes 5 to 10 minutes.
      If you need help, type “help” and press Enter.
      This is not a diagnosis.
      Before we begin, the short privacy notice.
      Notice
      Clínica Ejemplo looks after your data.
      It is sensitive.
      1: I accept the notice and want to begin.
      2: Read the full privacy notice.
      3: I do not accept and will leave.
      Type a number and press Enter.
      > 1
      If you like, you can learn more before we begin.
      You do not have to.
      1: What microneedling is.
      0: Go to the questions.
      Type a number and press Enter.
      > 0
      Question 1 of about 6.
      How old are you?
      Type a number from 0 to 120.
      > 15
      Noted: 15.
      We cannot give results to people under 18.
      Telephone of the clinic: (664) 000-0000.
      1: I made a mistake: correct my answer.
      2: Read about the treatments.
      3: Finish.
      Type a number and press Enter.
      > 1
      Change an answer.
      How old are you?
      Type a number from 0 to 120.
      So far: 15.
      To leave it like that, press Enter.
      > 40 years
      Noted: 40.
      Question 2 of about 6.
      What would you like to improve?
      1: Fine lines.
      2: Dark spots.
      0: None of these.
      Type the numbers that apply to you, with spaces between them.
      For example: 1 2.
      If none apply, type 0.
      """)
}

@Test func `a visitor who must wait answers and asks why`() throws {
  var visitor = try visitor(afterParts: 1)
  visitor.type(parts[1])
  #expect(
    visitor.told() == """
      > 1 and 2
      Noted: Fine lines; Dark spots.
      Question 3 of about 6.
      Do you have any of these?
      1: Diabetes.
      2: Easy bleeding.
      3: I don't know, or I prefer not to say.
      0: Nothing of this.
      Type the numbers that apply to you, with spaces between them.
      For example: 1 2.
      If none apply, type 0.
      > 1 2 3
      That choice stands alone.
      Type only 3, or leave it out and type the others.
      > diabetes
      Noted: Diabetes.
      Question 4 of about 7.
      Is your blood sugar under control?
      1: Yes.
      2: No.
      3: I don't know, or I prefer not to say.
      Type a number and press Enter.
      > why
      High blood sugar heals slowly.
      > no
      Noted: No.
      Question 5 of about 7.
      Have you taken isotretinoin?
      Do not stop any medicine on your own.
      1: Never.
      2: I stopped.
      3: I don't know, or I prefer not to say.
      Type a number and press Enter.
      > 2
      Noted: I stopped.
      Question 6 of about 8.
      When was the last one?
      Type how long ago it was, for example “3 months”.
      You can use weeks, months, years.
      If you don't know or prefer not to say, type “I don't know”.
      > almost five months
      I need a time you are sure of.
      Type only what has passed in full, for example “3 months”, without “almost”
      or “about”.
      > a month and 2 weeks ago
      Noted: 1 month and 2 weeks ago.
      Question 7 of about 8.
      How many days can your skin be red?
      1: None.
      2: One or two.
      3: I don't know, or I prefer not to say.
      Type a number and press Enter.
      > not sure
      Noted: I don't know, or I prefer not to say.
      Question 8 of about 8.
      Is there an important date soon?
      1: No.
      2: In two weeks.
      Type a number and press Enter.
      > no
      Noted: No.
      These are your answers.
      To change one, type its number.
      1: Age: 40.
      2: Concern: Fine lines; Dark spots.
      3: Health: Diabetes.
      4: Blood sugar: No.
      5: Isotretinoin: I stopped.
      6: Last dose: 1 month and 2 weeks ago.
      7: Days: I don't know, or I prefer not to say.
      8: Date: No.
      0: All is well: show my results.
      Type a number and press Enter.
      """)
}

@Test func `an answer is changed in the review, and a rule names its source`() throws {
  var visitor = try visitor(afterParts: 2)
  visitor.type(parts[2])
  #expect(
    visitor.told() == """
      > 6
      Change an answer.
      When was the last one?
      Type how long ago it was, for example “3 months”.
      You can use weeks, months, years.
      If you don't know or prefer not to say, type “I don't know”.
      So far: 1 month and 2 weeks ago.
      To leave it like that, press Enter.
      > 5 months ago
      Noted: 5 months ago.
      These are your answers.
      To change one, type its number.
      1: Age: 40.
      2: Concern: Fine lines; Dark spots.
      3: Health: Diabetes.
      4: Blood sugar: No.
      5: Isotretinoin: I stopped.
      6: Last dose: 5 months ago.
      7: Days: I don't know, or I prefer not to say.
      8: Date: No.
      0: All is well: show my results.
      Type a number and press Enter.
      > 0
      Your results: for now, it must wait.
      This is not a diagnosis.
      To hear the reasons, dates and sources of a treatment, type its number.
      1: Microneedling: it must wait for now.
      2: Serum: it must wait until your blood sugar is under control.
      3: Finish without leaving my details.
      0: Leave my details so that the clinic contacts me.
      Type a number and press Enter.
      > 2
      Serum: it must wait until your blood sugar is under control.
      It is based on what you answered: Blood sugar: No.
      Reason 1: First your blood sugar must be under control.
      Wait until your blood sugar is under control.
      Once the wait is over, it may suit you; a doctor must confirm.
      1: What it is, what a session is like, what care it asks for.
      2: Where this comes from: rules and sources.
      0: Return to the results.
      Type a number and press Enter.
      > 2
      Reason 1: First your blood sugar must be under control.
      It is based on what you answered about: Blood sugar.
      It is based on: common practice; the medical director must confirm.
      For: Dark spots.
      Evidence: opinion only.
      Source: Needles and skin, A Journal, 2020
      1: What it is, what a session is like, what care it asks for.
      2: Where this comes from: rules and sources.
      0: Return to the results.
      > 0
      Your results: for now, it must wait.
      This is not a diagnosis.
      To hear the reasons, dates and sources of a treatment, type its number.
      1: Microneedling: it must wait for now.
      2: Serum: it must wait until your blood sugar is under control.
      3: Finish without leaving my details.
      0: Leave my details so that the clinic contacts me.
      Type a number and press Enter.
      """)
}

@Test func `a failed save is told and tried again with Enter`() throws {
  var visitor = try visitor(afterParts: 3)
  visitor.type(parts[3])
  visitor.happen(.saveFailed)
  visitor.type(["back", "leave", "2", ""])
  visitor.happen(.saved(Folio(bits: 12_345_678_901)))
  visitor.type(["repeat", "leave", "leave"])
  #expect(
    visitor.told() == """
      > 0
      DEMO.
      Do not type real data.
      So that the clinic can contact you, we ask for a few details.
      Nothing is saved until you accept at the end.
      What is your full name?
      > Bo Sample
      Noted: Bo Sample.
      How would you like us to contact you?
      1: WhatsApp.
      2: Telephone call.
      3: Text message.
      4: E-mail.
      Type a number and press Enter.
      > e-mail
      Noted: E-mail.
      What is your e-mail address?
      > bo@mail
      That address does not look right: something is missing or too much.
      It has an at sign and a dot, for example: name@mail.example.
      > bo@mail.example
      Noted: bo@mail.example.
      What time of day suits you best?
      1: Any time.
      2: In the morning.
      3: In the afternoon.
      4: In the evening.
      Type a number and press Enter.
      >
      I did not understand.
      Type a number from 1 to 4 and press Enter, or type “help”.
      > any time
      Noted: Any time.
      Do you allow Clínica Ejemplo to keep your answers, health data included, and
      use them to contact you about this consultation?
      1: Yes, I allow it.
      2: No.
      Type a number and press Enter.
      > 2
      Very well.
      Without that permission we keep nothing and nobody will contact you.
      1: Change my answer.
      2: Finish without saving anything.
      Type a number and press Enter.
      > 1
      Do you allow Clínica Ejemplo to keep your answers, health data included, and
      use them to contact you about this consultation?
      1: Yes, I allow it.
      2: No.
      Type a number and press Enter.
      > 1
      Apart from that, would you like to receive news and offers from Clínica
      Ejemplo?
      You may say no.
      1: Yes, I allow it.
      2: No.
      Type a number and press Enter.
      > yes
      This is what will be saved.
      Name: Bo Sample.
      Contact: E-mail, bo@mail.example.
      Time of day: Any time.
      Your answers and your results: 8 answers.
      You allow: that we contact you about this consultation.
      You also allow: news and offers.
      To sign, type your full name and press Enter.
      > Bo Sample
      Thank you, Bo Sample.
      If you agree, type the word ACCEPT and press Enter.
      It is saved at that moment.
      > accept
      Saving.
      One moment, please.
      [save Bo Sample]
      It could not be saved.
      We are sorry; what you typed is still here.
      To try again, press Enter.
      If you would rather not wait, type “leave” and tell the front desk.
      > back
      There is no way back from here.
      Type “repeat” to hear this step again.
      > leave
      Do you want to leave?
      Everything you typed will be forgotten.
      1: Yes, forget everything and leave.
      2: No, go on where I was.
      Type a number and press Enter.
      > 2
      It could not be saved.
      We are sorry; what you typed is still here.
      To try again, press Enter.
      If you would rather not wait, type “leave” and tell the front desk.
      >
      Saving.
      One moment, please.
      [save Bo Sample]
      DEMO.
      Do not type real data.
      Done, your details are saved.
      Your reference number (folio) is BFXR-71NC.
      Sign by sign: B as in boy, F as in fish, X as in x-ray, R as in rain, dash,
      7, 1, N as in nose, C as in cat.
      Write it down or tell it to the front desk; it lets them find your
      consultation.
      Telephone of the clinic: (664) 000-0000.
      To finish and forget everything here, type 0 and press Enter.
      > repeat
      DEMO.
      Do not type real data.
      Done, your details are saved.
      Your reference number (folio) is BFXR-71NC.
      Sign by sign: B as in boy, F as in fish, X as in x-ray, R as in rain, dash,
      7, 1, N as in nose, C as in cat.
      Write it down or tell it to the front desk; it lets them find your
      consultation.
      Telephone of the clinic: (664) 000-0000.
      To finish and forget everything here, type 0 and press Enter.
      > leave
      [forget]
      Thank you for your visit.
      Le damos la bienvenida a Clínica Ejemplo, Tijuana.
      Welcome to Clínica Ejemplo, Tijuana.
      DEMO.
      Esto es una demostración: no escriba datos reales.
      Para cerrar el programa, escriba “salir” aquí.
      DEMO.
      This is a demonstration: do not type real data.
      To close the program, type “leave” here.
      Responsable sanitario: Dra. Nombre Apellido, cédula profesional 0000000.
      Aviso o permiso sanitario: 00-XX-000.
      Para seguir en español, escriba 1 y presione Enter.
      To go on in English, type 2 and press Enter.
      > leave
      [forget]
      [quit]
      """)
}

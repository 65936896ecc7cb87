import Consultation
import LineApp
import Testing

// The whole consultation of a healthy visitor, in Spanish. Each part goes on where the one before
// it ended; what was typed stands after `>`, what is done in brackets.

private let parts = [
  ["1", "ayuda", "2", "", "0", "1", "1", "", "0"],
  ["treinta", "34", "1", "nada", "1", "2", "2"],
  ["0", "1", "1", "2", "1", "0", "3", "0"],
  [
    "0", "Ana Ejemplo", "1", "664 000", "664 000 0000", "2", "1", "2", "Ana Ejemplo Prueba", "ok",
    "acepto",
  ],
]

/// A visitor who has typed the first parts already.
private func visitor(afterParts count: Int) throws -> Visitor {
  var visitor = try Visitor(.es, isDemo: false)
  visitor.happen(.start(now: Visitor.now, today: Visitor.today))
  if count > 0 {
    visitor.type(parts[..<count].flatMap { $0 })
    _ = visitor.told()
  }
  return visitor
}

@Test func `a visitor is greeted, asks for help, reads the notice and a lesson`() throws {
  var visitor = try visitor(afterParts: 0)
  visitor.type(parts[0])
  #expect(
    visitor.told() == """
      Le damos la bienvenida a Clínica Ejemplo, Tijuana.
      Welcome to Clínica Ejemplo, Tijuana.
      Responsable sanitario: Dra. Nombre Apellido, cédula profesional 0000000.
      Aviso o permiso sanitario: 00-XX-000.
      Para seguir en español, escriba 1 y presione Enter.
      To go on in English, type 2 and press Enter.
      > 1
      Vamos a hacerle unas preguntas sobre su piel y su salud, una por una.
      Toma de 5 a 10 minutos.
      Si necesita ayuda, escriba “ayuda” y presione Enter.
      Esto no es un diagnóstico.
      Antes de empezar, el aviso de privacidad simplificado.
      Aviso
      Clínica Ejemplo cuida sus datos.
      Son sensibles.
      1: Acepto el aviso y quiero empezar.
      2: Leer el aviso de privacidad completo.
      3: No acepto y me retiro.
      Escriba un número y presione Enter.
      > ayuda
      Escriba el número de su opción y presione Enter.
      También puede escribir estas palabras en cualquier momento.
      “ayuda”: volver a oír esta lista.
      “atrás”: volver al paso anterior; no se pierde nada.
      “repetir”: repetir lo último.
      “por qué”: saber por qué se lo preguntamos.
      “idioma”: cambiar a inglés sin perder nada.
      “salir”: terminar y borrar todo lo que escribió.
      Si algo no le queda claro, pregunte en recepción.
      > 2
      Punto
      1. Punto
      Punto 1.
      2. Punto
      Punto 2.
      3. Punto
      Punto 3.
      Parte 1 de 4.
      Para seguir, presione Enter; para volver, escriba “atrás” o 0.
      >
      4. Punto
      Punto 4.
      5. Punto
      Punto 5.
      6. Punto
      Punto 6.
      Parte 2 de 4.
      Para seguir, presione Enter; para volver, escriba “atrás” o 0.
      > 0
      Antes de empezar, el aviso de privacidad simplificado.
      Aviso
      Clínica Ejemplo cuida sus datos.
      Son sensibles.
      1: Acepto el aviso y quiero empezar.
      2: Leer el aviso de privacidad completo.
      3: No acepto y me retiro.
      Escriba un número y presione Enter.
      > 1
      Si gusta, puede informarse antes de empezar.
      No es obligatorio.
      1: Qué son las microagujas.
      0: Ir a las preguntas.
      Escriba un número y presione Enter.
      > 1
      Qué son las microagujas
      Son agujas finas.
      La piel responde.
      Tarda semanas.
      Los primeros días: la piel está roja.
      Fuentes:
      Fuente: Agujas y piel, A Journal, 2020
      Aquí termina.
      Para volver, presione Enter.
      >
      Si gusta, puede informarse antes de empezar.
      No es obligatorio.
      1: Qué son las microagujas.
      0: Ir a las preguntas.
      Escriba un número y presione Enter.
      > 0
      Pregunta 1 de 6, más o menos.
      ¿Cuántos años tiene?
      Escriba un número del 0 al 120.
      """)
}

@Test func `a visitor answers with digits and words`() throws {
  var visitor = try visitor(afterParts: 1)
  visitor.type(parts[1])
  #expect(
    visitor.told() == """
      > treinta
      Necesito un número del 0 al 120, con dígitos.
      Por ejemplo: 34.
      > 34
      Anotado: 34.
      Pregunta 2 de 6, más o menos.
      ¿Qué le gustaría mejorar?
      1: Líneas finas.
      2: Manchas.
      0: Ninguna de estas.
      Escriba los números que le correspondan, separados con espacios.
      Por ejemplo: 1 2.
      Si no es ninguno, escriba 0.
      > 1
      Anotado: Líneas finas.
      Pregunta 3 de 6, más o menos.
      ¿Tiene algo de esto?
      1: Diabetes.
      2: Sangrado fácil.
      3: No sé o prefiero no decirlo.
      0: Nada de esto.
      Escriba los números que le correspondan, separados con espacios.
      Por ejemplo: 1 2.
      Si no es ninguno, escriba 0.
      > nada
      Anotado: Nada de esto.
      Pregunta 4 de 6, más o menos.
      ¿Ha tomado isotretinoína?
      No deje ninguna medicina por su cuenta.
      1: Nunca.
      2: Ya la dejé.
      3: No sé o prefiero no decirlo.
      Escriba un número y presione Enter.
      > 1
      Anotado: Nunca.
      Pregunta 5 de 6, más o menos.
      ¿Cuántos días puede estar con la piel roja?
      1: Ninguno.
      2: Uno o dos.
      3: No sé o prefiero no decirlo.
      Escriba un número y presione Enter.
      > 2
      Anotado: Uno o dos.
      Pregunta 6 de 6, más o menos.
      ¿Tiene pronto una fecha importante?
      1: No.
      2: En dos semanas.
      Escriba un número y presione Enter.
      > 2
      Anotado: En dos semanas.
      Estas son sus respuestas.
      Para cambiar una, escriba su número.
      1: Edad: 34.
      2: Motivo: Líneas finas.
      3: Salud: Nada de esto.
      4: Isotretinoína: Nunca.
      5: Días: Uno o dos.
      6: Fecha: En dos semanas.
      0: Todo está bien: ver mis resultados.
      Escriba un número y presione Enter.
      """)
}

@Test func `a visitor hears results, moves the plan by a week and asks for sources`() throws {
  var visitor = try visitor(afterParts: 2)
  visitor.type(parts[2])
  #expect(
    visitor.told() == """
      > 0
      Sus resultados.
      Esto no es un diagnóstico.
      Para oír las razones, las fechas y las fuentes de un tratamiento, escriba su
      número.
      1: Microagujas: puede convenirle; un médico lo tiene que confirmar.
      2: Terminar sin dejar mis datos.
      0: Dejar mis datos para que la clínica me contacte.
      Escriba un número y presione Enter.
      > 1
      Microagujas: puede convenirle; un médico lo tiene que confirmar.
      En sus respuestas no encontramos nada en contra.
      Podría tomar más días de recuperación de los que usted puede dar.
      1: Qué es, cómo es una sesión y qué cuidados pide.
      2: Fechas posibles.
      3: De dónde sale esto: reglas y fuentes.
      0: Volver a los resultados.
      Escriba un número y presione Enter.
      > 1
      Agujas muy finas tocan la piel.
      Primero se adormece la piel.
      Use protector solar.
      Para: Líneas finas.
      Evidencia: algunos ensayos controlados.
      Suele pedir de 2 a 3 sesiones, una cada 4 semanas.
      Cada sesión dura de 45 a 75 minutos.
      La piel suele estar roja o inflamada de 1 a 3 días; a lo mucho 3 días.
      1: Qué es, cómo es una sesión y qué cuidados pide.
      2: Fechas posibles.
      3: De dónde sale esto: reglas y fuentes.
      0: Volver a los resultados.
      > 2
      Microagujas: fechas posibles.
      No son una cita.
      Para: Líneas finas.
      Sesión 1: lunes 23 de noviembre de 2026.
      Posible enrojecimiento hasta el jueves 26 de noviembre de 2026.
      Sesión 2: lunes 21 de diciembre de 2026.
      Posible enrojecimiento hasta el jueves 24 de diciembre de 2026.
      Sesión 3, si hace falta: lunes 18 de enero de 2027.
      Posible enrojecimiento hasta el jueves 21 de enero de 2027.
      Empiece a buscar un cambio entre el lunes 18 de enero de 2027 y el lunes 15
      de febrero de 2027.
      Conviene juzgarlo entre el martes 23 de febrero de 2027 y el domingo 23 de
      mayo de 2027.
      Su fecha importante, cerca del domingo 6 de diciembre de 2026: llega antes
      de que se pueda ver un cambio.
      Responsable sanitario: Dra. Nombre Apellido, cédula profesional 0000000.
      Aviso o permiso sanitario: 00-XX-000.
      1: Empezar una semana después.
      0: Volver al tratamiento.
      Escriba un número y presione Enter.
      > 1
      Microagujas: fechas posibles.
      No son una cita.
      Para: Líneas finas.
      Sesión 1: lunes 30 de noviembre de 2026.
      Posible enrojecimiento hasta el jueves 3 de diciembre de 2026.
      Sesión 2: lunes 28 de diciembre de 2026.
      Posible enrojecimiento hasta el jueves 31 de diciembre de 2026.
      Sesión 3, si hace falta: lunes 25 de enero de 2027.
      Posible enrojecimiento hasta el jueves 28 de enero de 2027.
      Empiece a buscar un cambio entre el lunes 25 de enero de 2027 y el lunes 22
      de febrero de 2027.
      Conviene juzgarlo entre el lunes 1 de marzo de 2027 y el domingo 30 de mayo
      de 2027.
      Su fecha importante, cerca del domingo 6 de diciembre de 2026: llega antes
      de que se pueda ver un cambio.
      Responsable sanitario: Dra. Nombre Apellido, cédula profesional 0000000.
      Aviso o permiso sanitario: 00-XX-000.
      1: Empezar una semana después.
      2: Empezar una semana antes.
      0: Volver al tratamiento.
      Escriba un número y presione Enter.
      > 0
      Microagujas: puede convenirle; un médico lo tiene que confirmar.
      En sus respuestas no encontramos nada en contra.
      Podría tomar más días de recuperación de los que usted puede dar.
      1: Qué es, cómo es una sesión y qué cuidados pide.
      2: Fechas posibles.
      3: De dónde sale esto: reglas y fuentes.
      0: Volver a los resultados.
      Escriba un número y presione Enter.
      > 3
      Para: Líneas finas.
      Evidencia: algunos ensayos controlados.
      Fuente: Agujas y piel, A Journal, 2020
      1: Qué es, cómo es una sesión y qué cuidados pide.
      2: Fechas posibles.
      3: De dónde sale esto: reglas y fuentes.
      0: Volver a los resultados.
      > 0
      Sus resultados.
      Esto no es un diagnóstico.
      Para oír las razones, las fechas y las fuentes de un tratamiento, escriba su
      número.
      1: Microagujas: puede convenirle; un médico lo tiene que confirmar.
      2: Terminar sin dejar mis datos.
      0: Dejar mis datos para que la clínica me contacte.
      Escriba un número y presione Enter.
      """)
}

@Test func `a visitor leaves details, signs, accepts and gets a folio`() throws {
  var visitor = try visitor(afterParts: 3)
  visitor.type(parts[3])
  visitor.happen(.saved(Folio(bits: 12_345_678_901)))
  visitor.type(["", "0"])
  #expect(
    visitor.told() == """
      > 0
      Para que la clínica le contacte, le pedimos unos datos.
      Nada se guarda hasta que usted lo acepte al final.
      ¿Cuál es su nombre completo?
      > Ana Ejemplo
      Anotado: Ana Ejemplo.
      ¿Cómo prefiere que le contactemos?
      1: WhatsApp.
      2: Llamada.
      3: Mensaje de texto.
      4: Correo electrónico.
      Escriba un número y presione Enter.
      > 1
      Anotado: WhatsApp.
      ¿Cuál es su número de teléfono?
      Use la lada.
      Si es de otro país, empiece con + y la clave del país; si no, usamos +52.
      > 664 000
      A ese teléfono le faltan dígitos: después de +52 van 10.
      Escríbalo completo, con lada.
      > 664 000 0000
      Anotado: + 5 2, 6 6 4, 0 0 0, 0 0 0 0.
      ¿A qué hora le queda mejor?
      1: A cualquier hora.
      2: En la mañana.
      3: En la tarde.
      4: En la noche.
      Escriba un número y presione Enter.
      > 2
      Anotado: En la mañana.
      ¿Permite que Clínica Ejemplo guarde sus respuestas, con sus datos de salud,
      y los use para contactarle sobre esta consulta?
      1: Sí, lo permito.
      2: No.
      Escriba un número y presione Enter.
      > 1
      Aparte de lo anterior, ¿quiere recibir noticias y promociones de Clínica
      Ejemplo?
      Puede decir que no.
      1: Sí, lo permito.
      2: No.
      Escriba un número y presione Enter.
      > 2
      Esto es lo que se va a guardar.
      Nombre: Ana Ejemplo.
      Contacto: WhatsApp, + 5 2, 6 6 4, 0 0 0, 0 0 0 0.
      Horario: En la mañana.
      Sus respuestas y sus resultados: 6 respuestas.
      Usted permite: que le contactemos sobre esta consulta.
      Sin noticias ni promociones.
      Para firmar, escriba su nombre completo y presione Enter.
      > Ana Ejemplo Prueba
      Gracias, Ana Ejemplo Prueba.
      Si está de acuerdo, escriba la palabra ACEPTO y presione Enter.
      En ese momento se guarda.
      > ok
      Todavía no se ha guardado nada.
      Para aceptar, escriba la palabra ACEPTO; para corregir, “atrás”; para irse
      sin guardar, “salir”.
      > acepto
      Guardando.
      Un momento, por favor.
      [save Ana Ejemplo]
      Listo, sus datos quedaron guardados.
      Su folio es BFXR-71NC.
      Signo por signo: be de burro, efe de foco, equis de examen, erre de ratón,
      guion, 7, 1, ene de nariz, ce de casa.
      Anótelo o dígalo en recepción; con él encuentran su consulta.
      Teléfono de la clínica: (664) 000-0000.
      Para terminar y borrar todo de aquí, escriba 0 y presione Enter.
      >
      Para terminar y borrar todo de aquí, escriba 0 y presione Enter.
      > 0
      [forget]
      Gracias por su visita.
      Le damos la bienvenida a Clínica Ejemplo, Tijuana.
      Welcome to Clínica Ejemplo, Tijuana.
      Responsable sanitario: Dra. Nombre Apellido, cédula profesional 0000000.
      Aviso o permiso sanitario: 00-XX-000.
      Para seguir en español, escriba 1 y presione Enter.
      To go on in English, type 2 and press Enter.
      """)
}

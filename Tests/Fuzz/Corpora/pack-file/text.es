# yaml-language-server: $schema=../schemas/text.schema.json
# Todo lo que lee un visitante, en español. Las mismas claves que text.en.yaml.
# En los textos doblados, una línea en blanco corta la línea y dos separan párrafos.

disclaimer:
  short: "Sus respuestas ayudan a nuestro médico. Esto no es un diagnóstico."
  full: >-
    Esto es orientación, no es un diagnóstico ni una receta. Dice qué podría convenirle según lo que
    usted contestó; un médico con licencia debe confirmarlo en persona. Ningún médico ha revisado
    todavía estas reglas. Si se siente mal o algo le urge, no espere a esta pantalla: busque
    atención médica.

stop:
  under_18: >-
    No podemos dar resultados a menores de 18 años. Un médico puede atenderle junto con su mamá,
    papá o tutor.

question:
  age:
    ask: "¿Cuántos años tiene?"
    short: "Edad"
    why: "Algunos equipos y rellenos se estudiaron solo en adultos a partir de cierta edad."
  preg:
    ask: "¿Está embarazada, podría estarlo o está amamantando?"
    short: "Embarazo o lactancia"
    why: "Casi todo lo que ofrecemos puede esperar, y esperar protege a la mamá y al bebé."
  concern:
    ask: "¿Qué le gustaría mejorar?"
    short: "Lo que quiere mejorar"
    why: "Así le mostramos solo lo que tiene que ver con lo que usted busca."
  area:
    ask: "¿En qué parte del cuerpo?"
    short: "Parte del cuerpo"
    why: "La piel cambia de un lugar a otro: junto a los ojos y en el cuerpo pide más cuidado."
  skin_now:
    ask: "¿Hoy tiene algo de esto en esa zona?"
    short: "Su piel hoy"
    why: "Las agujas pueden extender una infección y lastimar más la piel que ya está irritada."
  skin_hist:
    ask: "¿Alguna vez ha tenido algo de esto?"
    short: "Historia de su piel"
    why: "Hay pieles que responden a las agujas con cicatrices gruesas, fuegos o manchas."
  health:
    ask: "¿Un médico le ha dicho que tiene algo de esto?"
    short: "Salud"
    why: "Algunas enfermedades cambian cómo sangra el cuerpo, cómo sana y cómo se defiende."
  diabetes:
    ask: "¿Su médico dice que su azúcar está controlada?"
    short: "Azúcar controlada"
    why: "El azúcar alta hace que la piel sane más lento y se infecte más fácil."
  meds:
    ask: "¿Toma alguno de estos ahora?"
    short: "Medicinas"
    why: "Algunas medicinas cambian el sangrado, las defensas o el efecto de una inyección."
    notice: "No deje ninguna medicina por su cuenta."
  iso:
    ask: "¿Ha tomado pastillas de isotretinoína (Roacután) para el acné?"
    short: "Isotretinoína"
    why: "La isotretinoína puede cambiar cómo sana la piel, también un tiempo después de dejarla."
  iso_ago:
    ask: "¿Cuándo fue la última pastilla?"
    short: "Última isotretinoína"
    why: "Contamos meses completos: con menos de seis, un médico lo revisa primero."
  allergy:
    ask: "¿Es alérgico(a) a algo de esto?"
    short: "Alergias"
    why: "Con una alergia, hay productos que no deben tocar su piel ni entrar en ella."
  recent:
    ask: "¿Le han hecho algo de esto en esa zona?"
    short: "Lo más reciente"
    why: >-
      La piel necesita descanso entre una cosa y otra; dentista, vacuna o fiebre cuentan aunque no
      sean en esa zona.
  recent_botox_ago:
    ask: "¿Cuándo fue la última vez que le pusieron Botox en esa zona?"
    short: "Último Botox"
    why: "Entre una aplicación y otra pasan al menos 90 días, y antes de microagujas, dos semanas."
  recent_fille
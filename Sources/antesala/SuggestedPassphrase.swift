/// Passphrases that nobody could guess and anybody can say: five words, each drawn from 1,024, so 50
/// bits.
///
/// The words are from the Spanish list of BIP 39 (github.com/bitcoin/bips, bip-0039/spanish.txt, as the
/// package `mnemonic` of PyPI carries it): those of four to seven letters that any keyboard writes and
/// one may say in a clinic, without most verbs.
enum SuggestedPassphrase {
  /// Draws words until they withstand what is asked of everybody.
  static func draw(obvious: [String]) -> String {
    while true {
      let drawn = (0..<5).map { _ in words[Int.random(in: words.indices)] }.joined(separator: " ")
      if PassphraseStrength(drawn, obvious: obvious).isEnough { return drawn }
    }
  }

  // The list: Copyright (c) 2013-2016 Pavol Rusnak
  //
  // Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
  // associated documentation files (the "Software"), to deal in the Software without restriction,
  // including without limitation the rights to use, copy, modify, merge, publish, distribute,
  // sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
  // furnished to do so, subject to the following conditions:
  //
  // The above copyright notice and this permission notice shall be included in all copies or
  // substantial portions of the Software.
  //
  // THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
  // NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
  // NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
  // DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
  // OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
  static let words: [Substring] =
    """
    abeja abono abrazo abuelo acceso aceite acelga acento activo acto actriz adorno aduana adulto \
    agosto agrio agua agudo aguja ahorro aire ajeno ajuste alba aldea alegre alerta aleta alga \
    aliado alivio alma almeja alteza altivo alto altura alumno amable amargo ameno amigo amor amparo \
    amplio ancho ancla anillo antena antojo apio aporte apoyo apuro arado arco arduo aroma arroz \
    arruga arte asado aseo asesor asilo asno astro astuto asunto atajo atento atleta audaz audio \
    auge aula autor aval avance avena aviso ayer ayuda ayuno azote azufre azul babor bache baile \
    balde banco banda barba barco barniz batuta bazar bebida bello beso bien bingo blanco bloque \
    blusa bobina boca bocina boda bodega boina bola bolero bolsa bondad bonito bono borde bosque \
    bote bravo brazo brecha breve brillo brinco brisa broca broma bronce brote brusco buceo bucle \
    bueno buey buitre bulto burla butaca cabeza cabina cacao caja calcio caldo calle calma calor \
    cama cambio camino campo candil canela canica canto caoba capote careta carga carro carta casa \
    casero castor catre caudal cazo cedro celoso ceniza centro cerca cereza cero cetro chapa charla \
    chico chiste chivo choza ciego cielo cien cierto cifra cinco cine cinta circo cisne cita ciudad \
    claro clase clave cliente clima cobre cocina coco cofre cola colcha colegio colina collar colmo \
    columna combate comida compra conde conejo conga consejo copa copia corbata corcho corona costa \
    crema cromo cuadro cuarto cuatro cubo cuchara cuello cuento cuesta cueva cumbre cuna cuneta \
    cuota curioso curso curva dama danza dardo dedo defensa denso deporte derecho derrota deseo \
    desfile destino detalle diadema diana diario dibujo diente diez dilema dinero directo disco \
    disfraz diva divino doble doce domingo dorado dorso dulce ecuador edad editor eficaz ejemplo \
    elipse elogio embudo empate empleo empresa encargo enchufe enero enigma enlace enorme enredo \
    ensayo entero envase equipo erizo escala escena escudo esencia esfera espada espejo espuma \
    estilo estufa etapa eterno evento exacto examen excusa experto fachada factor faena faja falda \
    fama familia famoso farol fase fauna favor febrero fecha feliz feria feroz fervor fiable fibra \
    ficha fideo fiel fiesta figura fijo fila filete filial filtro finca finito firma flauta flecha \
    flor flota flujo foca fogata folio folleto fondo forma forro fortuna foto franja frase freno \
    fresa frito fruta fuego fuente fuerza funda futuro gacela gafas gaita gajo gala gallo gamba \
    gancho ganga ganso garaje garza gato gemelo genio geranio gerente germen gesto gigante giro \
    globo gloria golfo goloso goma gorra gota goteo grada grano grasa gratis grillo gris grosor \
    grueso grupo guante guapo guardia guion guiso hada hamaca harina hebilla hebra hecho helado \
    helio hermano hielo hierro higiene hijo hoguera hoja honor honra hora hormiga horno hoyo hueco \
    huelga huerta huevo humilde icono ideal idioma igual ilegal imagen imperio impulso incapaz \
    informe ingenio inicio inmenso innato insecto iris isla islote jarabe jarra jaula jefe jinete \
    jornada joven joya jueves juez jugador jugo juguete juicio junco jungla junio justo juvenil kilo \
    koala lagarto laguna laico lana lancha lanza largo laurel lazo leal leche lector lejano lengua \
    lento letra leyenda licor lienzo liga ligero lima limpio lince lindo lingote lino lista litera \
    litio litro llama llave lluvia lobo logro lomo lonja lote lugar lujo luna lunes lupa lustro \
    maceta madera madre maduro maestro magia mago maleta malla malo mambo mamut manga mano manso \
    manta mapa marco marea marfil margen martes marzo materia matiz matriz mayor mazorca medalla \
    medio mejor melena memoria mensaje mente mercado meta metro mezcla miel miembro miga milagro \
    mimo mina minero minuto miope mismo mitad mito mochila moda modelo molde molino momento monarca \
    moneda monto morada morsa motivo mozo mucho mueble muela muestra mundo mural muro museo musgo \
    muslo naipe naranja nariz nasal natal nativo natural naval nave negocio neto neutro nevera nicho \
    nido niebla nieto nivel nobleza noche noria norma norte nota noticia novato novela novio nube \
    nuca nudo nuera nueve nuez nutria oasis objeto obra obrero obvio ochenta ocho ocio ocre octavo \
    octubre oeste oferta oficio oleada olfato olivo olla olmo olvido ombligo onda onza opuesto oral \
    orden oreja orgullo oriente origen orilla oruga oscuro osezno ostra otro oveja oyente ozono \
    padre paella palabra palco paleta palma paloma panal pantera papel paquete pared parque parte \
    paseo paso pata patio patria pausa pauta pavo payaso pecera pecho pedal peine pepino percha \
    perfil perico perla permiso persona pesca piedra pieza pijama pilar piloto pino pintor pinza \
    pipa piscina piso pista pizca placa plan plata playa plaza pleno pluma plural poco podio poema \
    poeta polen pollo polvo pomada pomelo pomo pompa portal posada posible poste potro pozo prado \
    premio primo proa proeza promesa pronto propio prueba puchero pueblo puerta puesto pulpo pulso \
    punto queso quieto quince rama rampa rancho rango rayo receta rechazo recreo recurso redondo \
    reflejo reforma refugio regalo regreso relato relevo relieve relleno reloj remedio remo renta \
    reparto reposo rescate resina respeto resto resumen retiro retorno retrato revista rico riego \
    rienda riesgo rifa riqueza risa ritmo rito rizo roble roce rodeo rodilla rojo romero ronda ropa \
    ropero rosa rueda ruido ruleta rulo rumbo rumor ruptura ruta rutina sabio sagaz sagrado sala \
    saldo salero salsa salto salud samba sanidad sano sapo sardina sastre sauna secreto selva semana \
    semilla sensor serie sesenta seta setenta severo sexto sidra siesta siete siglo signo silla \
    simio sirena sistema sitio sobre sodio soldado soledad sombra sondeo sonido sonoro sonrisa sopa \
    soporte sorteo suave suceso suerte sujeto supremo surco sutil tabique taco tacto talento tambor \
    tango tanque tapete tapia tarde tarea tarifa tarjeta tarot tarro tarta tatuaje taza teatro techo \
    tecla tejado tejido tela tema temor templo tenaz tenis terapia ternura tesoro testigo tetera \
    texto tibio tiempo tienda tierra tigre tijera tilde timbre timo tinta tipo tira toalla tocino \
    todo toga toldo torero torneo toro torpedo torre torso trabajo tractor trago tregua treinta tren \
    tres tribu trigo triunfo trofeo trompa tronco trote trozo truco trueno trufa tubo turbina \
    turismo turno tutor umbral unidad urbano urbe urgente usuario vaca vacuna vajilla vale valle \
    valor vampiro vara vaso vecino vector veinte vela velero veloz venda venta venus verano verbo \
    verde vereda verso viaje vida vidrio viernes villa vinagre vino virtud vista vivaz vivero vivo \
    volumen voto vuelo yate yegua yema yeso yodo yoga yogur zafiro zanja zapato zarza zona zorro \
    zumo
    """.split(separator: " ")
}

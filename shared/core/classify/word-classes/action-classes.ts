/** What people do, want and feel, by class: German and English words; forms a stemmer does not join stand beside each other. */
export const ACTION_CLASSES: Readonly<Record<string, readonly [german: string, english: string]>> = {
  v_want: [
    "möchte möchten möcht will wollen wollte wollten willst wünsche wünschen wünscht hätte hätten hätt brauche brauchen brauch braucht benötige benötigen benötigt bräuchte bräuchten gern gerne würde würden würd freuen beabsichtige beabsichtigen plane planen vorhaben hoffe hoffen lieber mag mögen interessiert",
    "want wants wanted wanting wanna wish wishes need needs needed require like love fancy would prefer hope hoping after keen intend intending plan planning looking gonna rather desire require",
  ],
  v_buy: [
    "bestellen bestelle bestellt bestell ordern ordere kaufen kaufe gekauft kauf nehmen nehme nimm genommen buchen buche buch gebucht reservieren reserviere abonnieren abschließen abgeschlossen schließe beauftragen beauftrage erwerben erwerbe dazubuchen dazu hinzubuchen nachbestellen nachordern vormerken merken eintragen anmelden anmelde zubuchen mieten miete pachten leihen ausleihen beantragen beantrage upgraden aufstocken stocke erweitern wechseln zulegen besorgen liefern liefert lieferung freischalten aktivieren zusenden zuschicken eröffnen versichern erteilen auftrag ersteigern sichern belegen teilnehmen mitmachen dabei leisten gönnen holen mitnehmen zeichnen anschaffen verlängern einrichten bestellung buchung reservierung",
    "order ordered ordering buy buying bought purchase purchasing take taking book booked booking reserve reserving subscribe subscribing sign signing enrol enroll enrolling register registering hire hiring rent renting apply upgrade upgrading extend extending add adding switch switching get getting grab deliver delivered supply supplied top join joining open opening insure pencil put down reorder restock replenish activate acquire commission place requisition secure lock proceed ahead accept choose chosen pick picked go going have borrow lease stock",
  ],
  v_end: [
    "kündigen kündige gekündigt kündigt beenden beende beendet beendigung aufhören höre aufheben auflösen auflöse aufgelöst austreten austrete ausgetreten abmelden abmelde abgemeldet abbestellen bestelle stornieren storniere storniert storno einstellen stelle schließen stilllegen stillgelegt lösen trennen verlassen verlasse auslaufen ablaufen läuft abläuft verlängern verlängert fortführen fortsetzen weiterführen aussteigen steige raus abstoßen aufgeben abgeben scheiden ende enden endet kündigung vertragsende ausstieg aussetzen pausieren ruhen",
    "cancel cancels cancelled canceled cancelling canceling cancellation end ends ended ending terminate terminating termination stop stopped stopping close closed closing leave leaving left quit quitting discontinue finish finished renew renewing renewal continue continuing resign withdraw wind lapse expire expires expired drop ditch dump bail out exit part scrap shut dissolve surrender relinquish pause suspend notice deregister",
  ],
  v_return: [
    "zurückgeben gebe zurück zurückschicken zurücksenden schicke sende widerrufen widerrufe widerrufs widerruf zurücktreten trete rücktritt umtauschen umtausch retournieren reklamieren gefallen gefällt passen passt anprobieren anprobiert überlegt anders bereuen bereue rückgängig retoure rücksendung rückgabe rückabwicklung rückerstattung ungeöffnet unbenutzt originalverpackt enttäuscht entschieden doch behalten behalte zurückziehen",
    "return returns returned returning revoke revoking withdraw withdrawing withdrawal exchange refund refunded regret reconsidered undo undone back unwanted rescind keep keeping suit suits fit fits fitted unopened unused sealed unworn cooling mind tried wrong mistake impulse rash",
  ],
  v_move: [
    "umziehen umgezogen umzug ziehe ziehen zieht zog wegziehen weggezogen einziehen eingezogen einzug ausziehen ausgezogen auszug verziehen verzogen wohne wohnen wohnt wohnhaft gewohnt lebe leben lebt übersiedeln niederlassen ummelden umgemeldet zusammenziehen zusammengezogen hinziehen bezogen beziehen wohnsitz anschrift adresse wohnort zuhause heim quartier sitz",
    "move moves moved moving relocate relocated relocating relocation live lives living reside residing resettle settle address residence home flat keys downsizing downsize premises",
  ],
  v_change: [
    "ändern ändere ändert geändert änderung umstellen umgestellt umschreiben umgeschrieben anpassen angepasst aktualisieren aktualisiert korrigieren korrigiert korrektur berichtigen berichtigung ersetzen austauschen eintragen vermerken hinterlegen hinterlegt erfassen übernehmen wechseln gewechselt tauschen neu neue neuer neuen neues ab künftig zukünftig statt anstatt anstelle bisher bisherige bisherigen alt alte alten stammdaten",
    "change changes changed changing update updates updated updating amend amended alter altered adjust correct corrected correction rectify replace replaced swap swapped note record register switch switched edit new instead from onwards henceforth old former previous previously details",
  ],
  v_pay: [
    "zahlen zahle zahlt zahlung bezahlen bezahle bezahlt überweisen überweise überwiesen überweisung begleichen beglichen abzahlen stunden stundung tilgen leisten stemmen aufbringen nachzahlen abstottern raten teilzahlung aufteilen aufschub aufschieben strecken knapp pleite engpass arbeitslos kurzarbeit bürgergeld gehalt lohn rente monatlich später",
    "pay pays paid paying payment payments transfer transferred settle settled repay repaying afford clear owe owing spread defer deferred deferral instalments installments arrears skint broke tight redundancy unemployed laid wages payday benefits struggling monthly later behind arrangement breathing",
  ],
  v_debit: [
    "abbuchen abgebucht abbuchung einziehen eingezogen einzug belasten belastet belastung berechnen berechnet verrechnen verrechnet fakturieren kassieren kassiert verlangen verlangt abgezogen abziehen kosten kostet kostete erhöht erhöhung gestiegen verdoppelt doppelt zuviel zu viel teuer teurer hoch höher angehoben aufgeschlagen draufgeschlagen",
    "charge charged charges charging debit debited deduct deducted deduction bill billed billing collect collected took taken overcharged cost costs increased increase risen doubled double twice too much expensive dearer higher high gone up jumped added",
  ],
  v_explain: [
    "erklären erkläre erklärt erläutern erläuterung aufschlüsseln aufschlüsselung nachvollziehen nachvollziehbar verstehen verstehe versteht prüfen prüfe prüft geprüft überprüfen überprüfung nachprüfen klären klärung aufklären stimmen stimmt nachrechnen nachgerechnet zusammensetzen setzt begründen begründung kommt zustande berechnung herleitung falsch irrtum fehler unklar rätsel schleierhaft stutzig komisch merkwürdig",
    "explain explained explanation clarify clarification understand understood check checked checking verify review reviewed break breakdown query recalculate justify add adds tally correct match matches reconcile wrong error mistake unclear puzzled baffled odd strange weird sense figure figures work worked itemise itemised",
  ],
  v_meet: [
    "treffen treffe vorbeikommen vorbei besuchen besuche komme kommen kommt kommst beraten beratung besprechen bespreche besichtigen ansehen anschauen anrufen ruft rufen zurückrufen telefonieren melden vereinbaren vereinbarung ausmachen einbauen installieren montieren warten wartung ablesen abholen sprechstunde persönlich termin",
    "meet meeting come coming visit visiting drop pop see seeing discuss discussion advise view viewing call ring phone arrange schedule fit fitting install service servicing collect pick appointment person attend face somebody someone round",
  ],
  v_shift: [
    "verschieben verschiebe verlegen verlege umbuchen umlegen umplanen absagen absage abgesagt verhindert ausfallen vorziehen verschoben verlegt passt passen klappt klappen schaffe schaffen ginge geht ausweichtermin ersatztermin alternativ lieber dazwischengekommen frei freien zeit",
    "reschedule rescheduled postpone postponed shift move rebook rearrange cancel prevented earlier later make suits suit works alternative instead free available availability busy clash clashes unable",
  ],
  v_break: [
    "kaputt kaputtgegangen zerbrochen zerbrechen gebrochen bricht gerissen reißt geplatzt zerkratzt verkratzt beschädigt eingedrückt verbeult zerstört abgebrochen umgefallen umgestürzt umgekippt ausgelaufen übergelaufen überschwemmt durchnässt verbrannt angebrannt angefahren gerammt gestohlen geklaut entwendet gestürzt ausgerutscht gefallen verletzt eingebrochen aufgebrochen abgefahren verschwunden runtergefallen heruntergefallen gestreift aufgefahren demoliert ruiniert zersplittert gesprungen verbogen zertreten verschmort gebissen geschnitten gestolpert versehentlich hinüber",
    "broken broke smashed shattered cracked torn tore burst scratched damaged dented destroyed snapped fell fallen flooded soaked burnt burned hit rammed stolen nicked pinched robbed slipped tripped injured hurt crashed dropped knocked ruined wrecked spilled spilt bent bitten cut leaked backed reversed clipped scraped chipped splintered collapsed blown accidentally",
  ],
  v_fail: [
    "funktioniert funktionieren geht gehen läuft spinnt streikt hängt ausgefallen klemmt tropft flackert piept blinkt startet lädt reagiert öffnet abgestürzt abbricht gestört defekt tot dunkel kalt offline ausfällt hakt ruckelt leuchtet springt rauscht brummt stottert einfriert eingefroren bleibt schließt dicht undicht verstopft blockiert wackelt verbindet erkennt druckt heizt kühlt zündet aussetzt stinkt schaltet lahm leer schwarz stumm weg",
    "works working work fails failed failing stuck hangs freezes frozen crashes jammed drips dripping flickers beeps blinks blinking starts loads loading responds opens dead dark cold offline down out drops keeps dropping lags lights blocked clogged leaking leaks loose connects connect recognise prints heats cools ignites trips tripping smells buffering slow spinning black blank silent lukewarm intermittent",
  ],
  v_repair: [
    "reparieren repariert reparatur beheben behoben instandsetzen instandsetzung entstören entstörung austauschen nachsehen nachschauen kümmern richten hinbekommen abdichten wiederherstellen ersetzen",
    "repair repairs repairing repaired fix fixed fixing mend sort sorted replace look restore restored unblock reset troubleshoot engineer",
  ],
  v_report: [
    "mitteilen teile mitgeteilt melden melde gemeldet meldung durchgeben gebe übermitteln übermittle angeben informieren informiere bekanntgeben anzeigen anzeige schildern berichten nachreichen reiche weiterleiten kenntnis kundtun hiermit",
    "report reports reporting reported notify notifying notification inform informing tell telling advise submit submitting send sending pass let know hereby herewith",
  ],
  v_measure: [
    "ablesen abgelesen abgelesene ablesung zeigt steht stand stände anzeigt beträgt lautet verbraucht verbrauch gefahren zählerstand kilometerstand gemessen notiert",
    "read reads reading readings shows showing stands stood displays says used driven clocked measured noted odometer mileage",
  ],
  v_ask: [
    "frage fragen anfrage wissen weiß erfahren interessieren interessiert überlegen überlege sagen erkundigen erkundige anfragen kann können könnt könnten darf dürfen gibt möglich möglichkeit muss müssen sollte stimmt gilt auskunft info information informationen",
    "ask asking asked question questions enquiry inquiry enquire know learn interested wonder wondering tell find can could may possible allowed must should does info information advice guidance clarify whether",
  ],
  v_request: [
    "bitte bitten ersuche ersuchen fordere fordern verlange verlangen erwarte erwarten beantrage erbitte erbitten schicken schickt schick senden sendet zusenden zukommen ausstellen veranlassen kümmern sorgen erledigen bestätigen bestätigt bestätigung übersenden",
    "please request requesting ask demand expect require kindly send issue arrange provide forward confirm confirmation ensure grateful appreciate supply",
  ],
  v_delete: [
    "löschen löscht löschung gelöscht entfernen entfernt streichen streicht herausnehmen sperren speichern gespeichert verarbeiten verarbeitung weitergeben weitergegeben herausgeben widersprechen widerspreche einwilligen einwilligung auskunft übertragen übertragung exportieren schwärzen vernichten vergessen anonymisieren gespeicherten personenbezogen personenbezogene",
    "delete deleted deletion erase erasure remove removed wipe strike block store stored stores process processed processing shared sharing disclose object objection consent access transfer export destroy forget forgotten unsubscribe anonymise portable hold held personal retain",
  ],
  v_wait: [
    "warten warte gewartet wartezeit verspätet vertröstet hingehalten ignoriert erreichen erreichbar erreicht antwort antworten geantwortet reagieren reagiert reaktion rührt passiert gekommen erschienen kommt meldet gemeldet zurückgerufen auflegen aufgelegt weiterverbunden durchgestellt warteschleife dauert immer noch längst ewig monatelang wochenlang stundenlang tagelang vergeblich umsonst abgewimmelt",
    "wait waits waiting waited delayed delay ignored ignoring reach answer answered reply replied replies respond responded response hold hung transferred fobbed chasing chased heard nobody called queue ages forever weeks months hours vain silence passed pillar post shown turned appeared",
  ],
  v_promise: [
    "versprochen versprechen versprach zugesagt zugesichert zusage angekündigt garantiert vereinbart hieß heißt behauptet behauptung gesagt erzählt angeblich laut eigentlich",
    "promised promise promises agreed assured guaranteed told said claimed announced supposed supposedly allegedly sworn quoted",
  ],
  v_complain: [
    "beschwere beschweren beschwerde beklagen beanstanden bemängeln kritisieren missstand zustand zustände entschuldigung entschuldigen wiedergutmachung kulanz stellungnahme konsequenzen verbessern verbesserung achten ernst unzufrieden behandelt behandlung umgang ton benehmen verhalten respekt angeschrien angebrüllt angepöbelt beleidigt ausgelacht geduzt abgespeist rausgeworfen",
    "complain complaining complaint complaints apologise apology apologies goodwill gesture improve improvement feedback unhappy dissatisfied treated treatment attitude tone behaviour behavior manners respect shouted shouting sworn yelled insulted laughed sneered snapped grumble standards escalate escalated handled handling",
  ],
  v_apply: [
    "bewerben bewerbe beworben bewerbung arbeiten arbeite gearbeitet lernen gelernt studiere studieren absolviert absolviere absolvent abgeschlossen einsteigen anfangen beginnen mitarbeiten verstärken hospitieren ausgebildet qualifiziert tätig beschäftigt angestellt stelle ausgeschrieben eingestellt gelernter erfahrung motiviert teamfähig unterlagen",
    "apply applies applying applied application work working worked learn learned study studying studied graduated graduate completed join joining start begin train trained training qualified employed hiring recruit recruiting vacancy advertised experience experienced motivated candidate",
  ],
  v_invoice_own: [
    "berechnen stellen erlauben fakturieren liefern geliefert lieferten ausgeführt ausgeführte erbracht erbrachte durchgeführt montiert leisteten leistung leistungen gemäß auftrag beauftragt lieferschein zahlbar skonto netto zzgl brutto abzug leistungszeitraum stundensatz einzelpreis rechnungsbetrag zahlungsziel anbei bauvorhaben",
    "invoice invoices invoiced bill supplied delivered completed performed rendered carried per order payable net discount due remit remittance subtotal hourly rate rates enclosed attached works labour materials purchase bacs terms",
  ],
  v_lose: [
    "vergessen liegengelassen liegenlassen vermisse vermisst vermissen gefunden finden verlegt stehengelassen fundsache fundsachen verloren abgegeben",
    "forgot forgotten missing found find misplaced lost mislaid handed left",
  ],
  v_steal: [
    "geklaut gestohlen entwendet aufgebrochen eingebrochen betrogen betrüger unbefugt missbraucht gehackt abgefischt phishing erschlichen gefälscht anzeige erstattet",
    "stolen theft thief robbed burgled nicked swiped fraud fraudulent unauthorised unauthorized hacked phishing scammed forged impersonated skimmed",
  ],
  v_offer: [
    "biete bieten anbieten anzubieten steigern optimieren optimierung profitieren sparen kennenlernen vorstellen präsentieren einladen laden teilnehmen entdecken exklusiv gratis rabatt unverbindlich zusammenarbeit",
    "offer offering boost increase optimise optimize profit save discover introduce present invite exclusive free discount limited collaborate partner leverage solution solutions grow growth",
  ],
  v_thank: [
    "danke dank bedanken bedanke dankbar lob loben gefreut begeistert toll klasse spitze weiter so",
    "thanks thank thankyou grateful appreciated praise delighted brilliant kudos fantastic ta cheers",
  ],
  v_threaten: [
    "anwalt gericht klage klagen verklagen anzeige einschalten rechtliche schritte presse frist letztmalig letzte mahnung verbraucherschutz aufsicht bundesnetzagentur ombudsmann",
    "solicitor lawyer court sue suing legal action press deadline final ombudsman regulator trading standards small claims",
  ],
  v_die: [
    "verstorben verstarb gestorben tod todesfall sterbeurkunde nachlass erbe erben erbin erbschein hinterbliebene witwe witwer beerdigung bestattung",
    "died deceased death passed late estate executor probate heir inherit widow widower funeral bereaved bereavement",
  ],
  v_separate: [
    "trennung getrennt scheidung geschieden geheiratet heirat hochzeit verheiratet ehename geburtsname namensänderung umbenannt heiße",
    "separated separation divorce divorced married marriage wed maiden surname renamed name",
  ],
  v_install: [
    "einbauen eingebaut montieren montage installieren installation anschließen angeschlossen aufstellen aufbauen aufgebaut anbringen verlegen umbauen nachrüsten ausbauen",
    "install installed installing installation fit fitted connect connected mount mounted set assemble assembled wire wired",
  ],
  v_deliver: [
    "geliefert lieferung liefern zugestellt zustellung verschickt versendet versand versandt angekommen eingetroffen ankommen abgeliefert abgestellt paketbote sendungsverfolgung unterwegs ausgeliefert",
    "delivered delivery dispatch dispatched shipped shipping arrive arrived arrives sent courier tracking transit parcel despatch despatched",
  ],
  good: [
    "gut super toll zufrieden freundlich nett prima herzlich begeistert schön perfekt freue klasse hilfsbereit wunderbar ausgezeichnet hervorragend sympathisch kompetent zuverlässig lecker sauber gerne glücklich",
    "good great happy satisfied friendly nice excellent lovely perfect glad helpful wonderful superb outstanding pleasant polite reliable clean pleased impressed awesome amazing",
  ],
  bad: [
    "schlecht schlechter unverschämt unverschämtheit unfreundlich frech enttäuscht enttäuschend verärgert sauer wütend unmöglich katastrophe katastrophal frechheit zumutung inkompetent unprofessionell peinlich ärgerlich ärgere lächerlich schlamperei unzumutbar skandal dreckig schmutzig laut unhöflich genervt nerv nervt unverständlich traurig rücksichtslos patzig arrogant schnippisch herablassend respektlos lieblos schlampig chaotisch saftladen witz hohn armutszeugnis unterirdisch miserabel mies ekelhaft eklig verschmutzt überfüllt unpünktlich unzuverlässig mangelhaft fassungslos entsetzt empört stinksauer schnauze voll reicht",
    "bad rude rudeness unfriendly disappointed disappointing annoyed angry furious unacceptable disgrace disgraceful shambles incompetent unprofessional embarrassing ridiculous appalling terrible awful dirty filthy loud impolite fed joke pathetic sad poor poorly shocking shocked arrogant curt sloppy dismissive condescending abrupt insolent surly careless chaotic useless hopeless dreadful dire atrocious disgusting overcrowded unreliable shoddy outraged livid fuming patience enough",
  ],
  danger: [
    "gefahr gefährlich lebensgefahr notfall brennt raucht rauch geruch riecht funken stromschlag gasgeruch explosion evakuiert giftig verbrüht erfriert frieren friert eiskalt",
    "danger dangerous emergency burning smoking smell smells sparks sparking shock explosion evacuated toxic scalded freezing hazard unsafe",
  ],
  negation: [
    "nicht kein keine keinen keinem keiner nie niemals niemand nichts weder ohne mehr net nich nix ned",
    "not no never nobody none nothing neither without dont doesnt didnt isnt wasnt cant wont hasnt havent any nt t longer nor",
  ],
  asking_word: [
    "wie was wann wo wer warum wieso weshalb weswegen welche welcher welchen welches wohin woher wieviel ob wozu wofür wodurch inwieweit",
    "how what when where who why which whether whom whose",
  ],
  greeting: [
    "hallo moin servus hi guten tag abend grüezi liebe lieber sehr geehrte geehrter damen herren grüße gruß mfg freundlichen vg lg hochachtungsvoll tschüss",
    "hello hi hey dear sir madam regards sincerely faithfully best kind yours",
  ],
  again: [
    "wieder erneut schon nochmal noch abermals mehrfach mehrmals mal dritten zweiten vierten immer ständig dauernd jedes laufend andauernd wiederholt",
    "again repeatedly already still another third second fourth always constantly every yet repeated several countless times",
  ],
  quantity: [
    "ein eine einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig fünfzig hundert kilo kg gramm liter meter paar dutzend stück mal doppelt weitere weiteren zusätzlich zusätzliche mehrere",
    "one two three four five six seven eight nine ten eleven twelve twenty fifty kilo kilos kg grams litre litres metre metres couple pair pairs dozen hundred pieces additional extra further more",
  ],
};

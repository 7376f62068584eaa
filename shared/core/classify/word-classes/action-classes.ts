/** What people do, want and feel: German and English; forms a stemmer does not join stand beside each other. */
export const ACTION_CLASSES: Readonly<Record<string, readonly [german: string, english: string]>> = {
  v_want: [
    "möchte möchten will wollen wollte wünsche wünschen hätte hätten brauche brauchen brauch benötige benötigen bräuchte gern gerne würde würden freuen",
    "want wants wanted wish need needs like love fancy would prefer hope after keen please",
  ],
  v_buy: [
    "bestellen bestelle bestellt ordern kaufen kaufe nehmen nehme nimm buchen buche gebucht reservieren reserviere abonnieren abschließen beauftragen erwerben dazubuchen nachbestellen vormerken eintragen anmelden anmelde zubuchen mieten pachten beantragen beantrage upgraden aufstocken erweitern wechseln zulegen besorgen liefern liefert",
    "order ordering buy buying purchase take book booking reserve subscribe sign enrol enroll register hire rent apply upgrade extend add switch get grab deliver supply top join open insure pencil put",
  ],
  v_end: [
    "kündigen kündige gekündigt beenden beende aufhören auflösen auflöse austreten austrete abmelden abbestellen stornieren storniere einstellen schließen stilllegen löschen trennen verlassen auslaufen ablaufen verlängern fortführen",
    "cancel cancelling canceling end ending terminate stop close closing leave leaving quit discontinue finish renew continue resign withdraw wind lapse expire",
  ],
  v_return: [
    "zurückgeben zurückschicken zurücksenden widerrufen widerrufe zurücktreten umtauschen retournieren reklamieren gefallen passen passt anprobieren überlegt bereuen rückgängig retoure rücksendung rückgabe",
    "return returning revoke withdraw exchange refund regret reconsidered undo back unwanted rescind keep suit fit",
  ],
  v_move: [
    "umziehen umgezogen ziehe ziehen zieht zog wegziehen einziehen eingezogen ausziehen ausgezogen verziehen verzogen wohne wohnen wohnt gewohnt lebe leben übersiedeln niederlassen ummelden",
    "move moving moved relocate relocating live living reside resettle",
  ],
  v_change: [
    "ändern ändere geändert änderung umstellen umschreiben anpassen aktualisieren korrigieren berichtigen ersetzen austauschen eintragen vermerken hinterlegen erfassen übernehmen wechseln tauschen",
    "change changing changed update updating amend alter adjust correct rectify replace swap note record register switch edit fix",
  ],
  v_pay: [
    "zahlen zahle zahlung bezahlen bezahle bezahlt überweisen überwiesen begleichen abzahlen stunden stundung tilgen leisten stemmen aufbringen nachzahlen abstottern",
    "pay paying paid transfer transferred settle repay afford clear owe spread defer instalments",
  ],
  v_debit: [
    "abbuchen abgebucht abbuchung einziehen eingezogen belasten berechnen berechnet verrechnen fakturieren kassieren verlangen verlangt abgezogen kosten kostet erhöht",
    "charge charged charging debit debited deduct deducted bill billed collect collected took taken overcharged cost",
  ],
  v_explain: [
    "erklären erläutern aufschlüsseln nachvollziehen verstehen verstehe prüfen überprüfen nachprüfen klären stimmen stimmt nachrechnen zusammensetzen begründen kommt zustande",
    "explain clarify understand check verify review break query recalculate justify add tally correct match reconcile",
  ],
  v_meet: [
    "treffen vorbeikommen besuchen komme kommen kommt kommst beraten besprechen besichtigen anrufen zurückrufen telefonieren melden vereinbaren ausmachen einbauen installieren montieren warten ablesen abholen",
    "meet come visit drop pop see discuss advise view call ring phone arrange schedule fit install service collect pick",
  ],
  v_shift: [
    "verschieben verlegen umbuchen absagen absage verhindert ausfallen vorziehen verschoben verlegt passt klappt schaffe schaffen",
    "reschedule postpone shift move rebook rearrange cancel prevented earlier later make suits works",
  ],
  v_break: [
    "kaputt kaputtgegangen zerbrochen zerbrechen gebrochen gerissen geplatzt zerkratzt beschädigt eingedrückt verbeult zerstört abgebrochen umgefallen umgestürzt ausgelaufen überschwemmt durchnässt verbrannt angefahren gerammt gestohlen geklaut gestürzt gefallen verletzt eingebrochen abgefahren verloren verschwunden runtergefallen gestreift aufgefahren",
    "broken broke smashed shattered cracked torn burst scratched damaged dented destroyed snapped fell flooded soaked burnt burned hit rammed stolen nicked slipped injured hurt crashed lost missing dropped knocked ruined wrecked",
  ],
  v_fail: [
    "funktioniert funktionieren geht gehen läuft spinnt streikt hängt ausgefallen klemmt tropft flackert piept blinkt startet lädt reagiert öffnet abgestürzt abbricht gestört defekt tot dunkel kalt offline ausfällt hakt ruckelt leuchtet springt",
    "works working works fails failed failing stuck hangs freezes crashes jammed drips flickers beeps blinks starts loads responds opens dead dark cold offline down out drops keeps dropping broken lags lights",
  ],
  v_repair: [
    "reparieren reparatur beheben behoben instandsetzen entstören austauschen nachsehen nachschauen kümmern richten",
    "repair repairing fix fixed mend sort replace look restore",
  ],
  v_report: [
    "mitteilen teile melden melde durchgeben übermitteln übermittle angeben informieren bekanntgeben anzeigen schildern berichten nachreichen weiterleiten",
    "report reporting notify inform tell advise submit send pass let know advise",
  ],
  v_measure: [
    "ablesen abgelesen zeigt steht stand anzeigt beträgt lautet verbraucht gefahren",
    "read reading reads shows stands stood displays says used driven clocked",
  ],
  v_ask: [
    "frage fragen anfrage wissen erfahren interessieren überlegen überlege sagen erkundigen anfragen kann darf gibt",
    "ask asking question enquiry inquiry know learn interested wonder wondering tell find can may",
  ],
  v_request: [
    "bitte bitten ersuche fordere verlange erwarte beantrage erbitte schicken schickt senden sendet zusenden zukommen ausstellen veranlassen kümmern",
    "please request ask demand expect require kindly send issue arrange provide forward",
  ],
  v_delete: [
    "löschen löscht gelöscht entfernen entfernt streichen herausnehmen sperren speichern gespeichert verarbeiten weitergeben weitergegeben herausgeben widersprechen einwilligen auskunft übertragen exportieren schwärzen vernichten",
    "delete erase remove wipe strike block store stored process shared disclose object consent access transfer export destroy forget unsubscribe",
  ],
  v_wait: [
    "warten warte gewartet wartezeit verspätet vertröstet hingehalten ignoriert erreichen erreichbar antwort antworten reagieren rührt passiert kommt meldet zurückgerufen auflegen aufgelegt weitergeleitet",
    "wait waiting waited delayed ignored reach answer reply respond response hold hung transferred fobbed chasing heard nobody called",
  ],
  v_promise: [
    "versprochen versprechen zugesagt zugesichert angekündigt garantiert vereinbart hieß behauptet gesagt",
    "promised promise agreed assured guaranteed told said claimed announced",
  ],
  v_apply: [
    "bewerben bewerbe beworben arbeiten arbeite gearbeitet lernen gelernt studiere studieren absolviert abgeschlossen einsteigen anfangen beginnen mitarbeiten verstärken hospitieren ausgebildet",
    "apply applying applied work working worked learn learned study studying graduated completed join start begin train trained qualified",
  ],
  v_invoice_own: [
    "berechnen stellen erlauben fakturieren liefern geliefert ausgeführt erbracht durchgeführt montiert leisteten gemäß auftrag lieferschein zahlbar skonto netto zzgl",
    "invoice bill carried supplied delivered completed performed rendered per order payable net discount due remit",
  ],
  v_lose: [
    "verloren vergessen liegengelassen liegenlassen vermisse vermisst gefunden verlegt",
    "lost forgot forgotten left missing found misplaced",
  ],
  good: [
    "gut super toll zufrieden freundlich nett danke dankbar prima herzlich lob begeistert schön perfekt freue klasse hilfsbereit",
    "good great happy satisfied friendly nice thanks grateful excellent lovely praise delighted perfect glad brilliant helpful",
  ],
  bad: [
    "schlecht unverschämt unfreundlich frech enttäuscht verärgert sauer wütend unmöglich katastrophe frechheit zumutung inkompetent unprofessionell peinlich ärgerlich lächerlich schlamperei unzumutbar skandal dreckig schmutzig laut unhöflich genervt nerv unverständlich beschwerde beschweren traurig rücksichtslos patzig arrogant",
    "bad rude unfriendly disappointed annoyed angry furious unacceptable disgrace disgraceful shambles incompetent unprofessional embarrassing ridiculous appalling terrible awful dirty filthy loud impolite fed joke pathetic complaint complain sad poor shocking arrogant curt sloppy",
  ],
  negation: [
    "nicht kein keine keinen keinem keiner nie niemals niemand nichts weder ohne mehr",
    "not no never nobody none nothing neither without dont doesnt didnt isnt wasnt cant wont hasnt havent any nt t",
  ],
  asking_word: [
    "wie was wann wo wer warum wieso weshalb welche welcher welches wohin woher wieviel ob",
    "how what when where who why which whether whom whose",
  ],
  greeting: [
    "hallo moin servus hi guten tag morgen abend grüezi liebe lieber sehr geehrte damen herren grüße gruß mfg freundlichen",
    "hello hi hey dear sir madam regards sincerely faithfully cheers best kind morning",
  ],
  again: [
    "wieder erneut schon nochmal noch abermals mehrfach mal dritten zweiten immer ständig dauernd jedes",
    "again repeatedly already still another third second always constantly every twice yet",
  ],
  quantity: [
    "zwei drei vier fünf sechs sieben acht neun zehn zwölf zwanzig kilo kg gramm liter meter paar dutzend hundert stück mal doppelt",
    "two three four five six seven eight nine ten twelve twenty kilo kg grams litre liter metre meter couple pair dozen hundred pieces double",
  ],
};

/** What people do for a living, told by the last word of its name: "Netzmonteur", "Assistant Librarian". */

/** German puts occupations together from their last part: "Fliesenleger", "Bürokauffrau", "Reinigungskraft". */
const GERMAN_ENDINGS =
  "kaufm[aä]nn|kauffrau|kaufleute|fachkraft|fachkräfte|(?<=\\p{L}{3})kraft|(?<=\\p{L}{3})kräfte|helfer|gehilfe|gehilfin|(?<=\\p{L}{3})hilfen?|aushilfen?|leiter|leitung|mitarbeiter|bearbeiter|arbeiter|fahrer|führer|mechaniker|mechatroniker|elektroniker|elektriker|techniker|ingenieur|informatiker|entwickler|programmierer|administrator|architekt|(?<!\\p{L})koch|(?<=jung|bei|chef|diät|diat|sous)koch|köchin|bäcker|konditor|metzger|fleischer|verkäufer|berater|betreuer|pfleger|erzieher|lehrer|dozent|trainer|therapeut|ärztin|(?<!\\p{L})arzt|fach-?arzt|assistent|assistenz|referent|sekretär|buchhalter|controller|(?<=\\p{L}{3})prüfer|angestellter?|schreiner|tischler|zimmerer|maurer|(?<!\\p{L})maler|lackierer|dachdecker|klempner|installateur|monteur|schlosser|schweißer|(?<!\\p{L})dreher|fräser|gärtner|floristi?k?|landwirt|betriebswirt|fachwirt|wirtschafter|winzer|friseur|kosmetiker|hausmeister|hauswart|(?<=\\p{L}{3})meister|(?<!\\p{L})polier|zeichner|planer|disponent|lagerist|kommissionierer|packer|kurier|(?<!\\p{L})boten?|zusteller|briefträger|kassierer|kellner|barkeeper|barista|rezeptionist|concierge|portier|pförtner|zimmermädchen|reiniger|putzfrau|wächter|detektiv|sanitäter|hebamme|psychologe|psychologin|pädagoge|pädagogin|journalist|redakteur|texter|übersetzer|dolmetscher|fotograf|designer|gestalter|manager|direktor|geschäftsführer|jurist|(?<=rechts|patent)anwalt|(?<=rechts|patent)anwältin|analyst|tester|scientist|engineer|developer|consultant|specialist|werkstudent|praktikant|azubi|auszubildender?|volontär|trainee|optiker|akustiker|laborant|chemiker|biologe|biologin|wissenschaftler|bibliothekar|archivar|(?<=handels|versicherungs|außendienst|fach)vertreter|(?<=\\p{L}{3})händler|(?<=\\p{L}{3})makler|gutachter|regulierer|schaffner|(?<!\\p{L})pilot|steward|begleiter|schwimmer|näher|schneider|sattler|schuster|uhrmacher|schuhmacher|(?<=gold|huf|silber|kunst)schmied|glaser|(?<=\\p{L}{3})leger|stuckateur|(?<=gerüst|metall|anlagen|tief|straßen|ofen|gleis|boots|modell|rohrleitungs|trocken|garten|messe|werkzeug|orgel|instrumenten|karosserie|beton|fenster|laden)bauer|kontrolleur|koordinator|moderator|spezialist|experte|expertin|beauftragter?|(?<=scrum)master|fachinformatiker|analytiker|drucker(?=in)|mediengestalter|(?<=\\p{L}{3})wart|(?<=hunde|tier|alten)pfleger|fahrdienstleiter|ranger|bademeister|springer|stapler(?=fahrer)|logistiker|jongleur|bediener|operator|rangierer|einrichter|auditor|recruiter|(?<=\\p{L}{4})agent|(?<!\\p{L})minijobber|hostess|animateur|masseur|bauzeichner|raumpfleger|datentypist|schreibkraft|stenotypist|sozialarbeiter|streetworker|bäckereifachverkäufer|(?<=team|projekt|abteilungs|filial|schicht|bau|küchen|kita|gruppen|markt)leitung|sachverständiger?|statistiker|mathematiker|physiker|geologe|geologin|(?<=\\p{L}{2})ökonom|bereiter|imker|förster|fischer(?=in)|tierarzthelfer|mfa|zfa|pta|mta|bta|cta";
const GERMAN_TAIL = "(?:innen|in|:in|:innen|\\*in|\\*innen|_in|\\/in|\\/-in|\\/innen|-in|In|n|en|s)?";
const GERMAN = new RegExp(`(?:${GERMAN_ENDINGS})${GERMAN_TAIL}$`, "u");
/** They end like one and are none here. */
const NOT_GERMAN =
  /^(?:schwerst?)?(?:arbeiter(?:vertretung)?|leitung(?:en)?|experten?|meister|wasserleitung|rohrleitung|stromleitung|zuleitung|beihilfe|nachhilfe|soforthilfe|bewerber\p{L}*|ansprechpartner\p{L}*|personalleit\p{L}*|wirtschaft(?:er)?|frieden|hilfe|kraft|computerkraft|arbeitskraft|tatkraft|zusteller|wart|warten|erwarten|gewarten|anleitung|einleitung|ableitung|rechtskraft|spannkraft)$/u;

/** English says the occupation with the last word. */
const ENGLISH = new Set(
  "manager assistant officer engineer driver nurse teacher tutor chef cook porter cleaner receptionist administrator clerk operative operator technician electrician plumber joiner carpenter bricklayer mechanic fitter welder developer analyst tester designer architect consultant adviser advisor accountant bookkeeper auditor solicitor lawyer paralegal secretary coordinator co-ordinator supervisor leader director executive representative rep agent negotiator surveyor planner buyer merchandiser picker packer loader labourer laborer gardener groundskeeper groundsman caretaker janitor concierge guard steward stewardess host hostess waiter waitress barista bartender barman barmaid housekeeper carer caregiver midwife paramedic doctor dentist hygienist pharmacist dispenser optician optometrist physiotherapist physio therapist psychologist counsellor counselor worker librarian lecturer professor researcher scientist chemist apprentice trainee intern roofer plasterer painter decorator scaffolder tiler arborist florist butcher baker fishmonger tailor seamstress hairdresser stylist barber beautician trainer coach instructor lifeguard pilot courier postman dispatcher controller inspector assessor adjuster handler underwriter broker trader teller cashier salesperson salesman demonstrator journalist editor writer copywriter translator interpreter photographer producer animator programmer specialist strategist associate ranger warden farmhand helper attendant bookseller usher marshal valeter machinist toolmaker foreman rigger slinger banksman glazier locksmith upholsterer keeper groom vet scheduler estimator draughtsman modeller actuary economist statistician phlebotomist radiographer sonographer podiatrist nanny childminder headteacher splicer stocker stacker bookbinder cutter grinder turner miller moulder sprayer polisher fabricator installer erector surfacer digger shunter signaller conductor guide runner tutor chaperone matron caseworker caretaker registrar archivist curator conservator recruiter agronomist biologist physicist geologist ecologist mechanic cellarman brewer distiller pilot stockperson storeperson storeman warehouseman warehouseperson postwoman handyman handyperson repairer maintainer reader collector sorter checker sommelier pastry-chef kp expert copy-editor proofreader typist demonstrator canvasser telesales telemarketer fundraiser".split(
    " ",
  ),
);
/** "groundsperson", "dressmaker" */
const MADE_UP = /^\p{L}{3,}(?:person|maker|keeper|worker|smith|wright)$/u;
const ENGLISH_PLURAL = /^(\p{L}{3,}?)(?:s|es)$/u;
const MAN_PLURAL = /^(\p{L}{3,}m)en$/u;

/** The name of one who does it, of a word that names several; null where the word names no occupation. */
export function englishOccupation(word: string): string | null {
  const lower = word.toLowerCase();
  if (ENGLISH.has(lower) || MADE_UP.test(lower)) return word;
  const one = lower.endsWith("men") ? MAN_PLURAL.exec(word)?.[1] : ENGLISH_PLURAL.exec(word)?.[1];
  if (one === undefined) return null;
  const single = lower.endsWith("men") ? `${one}an` : one;
  return ENGLISH.has(single.toLowerCase()) ? single : null;
}

export function isGermanOccupation(word: string): boolean {
  const lower = word.toLowerCase();
  return GERMAN.test(lower) && !NOT_GERMAN.test(lower);
}

/** Does a name of a post hold the word for an occupation? */
export function namesOccupation(title: string, language: string): boolean {
  const words = title.split(/[\s/,()–-]+/u);
  return words.some((word) => englishOccupation(word) !== null || (language !== "en" && isGermanOccupation(word)));
}

import type { PriorityReason } from "../../../schemas/classification.ts";

/** Words that make an item urgent, German and English. */
export const PRIORITY_PHRASES: Readonly<Record<PriorityReason["code"], readonly string[]>> = {
  legal_deadline: [
    "frist .. setz*", "setze .. frist", "fristsetzung", "nachfrist", "letzte frist", "bis spätestens", "spätestens bis", "binnen # tagen",
    "binnen # wochen", "innerhalb von # tagen", "innerhalb einer woche", "fristlos*", "fristgerecht .. widerspruch", "widerspruchsfrist",
    "klagefrist", "rechtliche schritte", "gerichtlich*", "klage einreichen", "verklag*", "einklagen", "mahnbescheid", "vollstreckung*",
    "gerichtsvollzieher*", "zwangsräumung", "räumungsklage", "räumungstermin", "strafanzeige", "anzeige erstatten", "strafantrag", "einstweilige verfügung",
    "amtsgericht", "landgericht", "verwaltungsgericht", "arbeitsgericht", "inverzugsetzung", "in verzug", "art 12", "artikel 12", "72 stunden",
    "legal action", "take you to court", "see you in court", "county court", "small claims", "court order", "court date", "court proceedings",
    "letter before action", "letter before claim", "within # days", "within # working days", "no later than", "final deadline", "statutory deadline", "statutory period",
    "issue proceedings", "bailiff*", "enforcement agent*", "eviction notice", "eviction", "notice to quit", "one calendar month", "sue you", "tribunal", "injunction",
    "sperrandrohung", "stromsperre", "gassperre", "abgeklemmt", "disconnection notice", "cut off on", "läuft .. ab", "läuft .. aus",
  ],
  lawyer: [
    "anwalt", "anwält*", "anwalts*", "rechtsanwalt*", "rechtsanwält*", "fachanwalt*", "kanzlei", "anwaltskanzlei", "anwaltlich*", "meinem anwalt", "rechtsbeistand", "mandant*",
    "mandantschaft", "in vollmacht", "rechtsschutz*", "rechtsabteilung einschalten", "solicitor*", "lawyer*", "attorney*", "law firm", "barrister*",
    "our client", "my client", "act on behalf of", "we are instructed", "legal counsel", "legal representative", "llp", "citizens advice", "mieterverein", "mieterbund", "mieterschutzbund",
  ],
  press: [
    "presse einschalten", "an die presse", "zur presse", "die presse", "zeitung wenden", "an die zeitung", "lokalzeitung", "fernsehen", "reporter*", "journalist*",
    "öffentlich machen", "social media öffentlich", "trustpilot", "google bewertung", "local paper", "the papers", "newspaper", "go to the press",
    "the press", "media know", "journalist", "watchdog", "go public", "going public", "go viral",
  ],
  regulator: [
    "verbraucherzentrale", "verbraucherschutz*", "bundesnetzagentur", "schlichtungsstelle", "schlichtung", "ombudsmann", "ombudsfrau", "ombudsstelle", "bafin", "finanzaufsicht",
    "aufsichtsbehörde", "datenschutzbehörde", "datenschutzbeauftragte*", "landesbeauftragte*", "datenschutzaufsicht", "dienstaufsichtsbeschwerde", "fachaufsichtsbeschwerde", "kommunalaufsicht",
    "e control", "eisenbahnbundesamt", "gewerbeaufsicht", "petitionsausschuss", "ombudsman", "ofgem", "ofcom", "ofwat", "fca", "trading standards",
    "information commissioner", "ico", "data protection authority", "supervisory authority", "regulator", "consumer protection", "financial ombudsman", "housing ombudsman", "councillor", "my mp",
  ],
  danger: [
    "gasgeruch", "riecht nach gas", "riecht .. gas", "riecht .. brand*", "gasalarm", "brandgeruch", "verschmort*", "schmort", "funken", "funkt es", "stromschlag", "brennt", "feuerwehr", "lebensgefahr*", "gefahr für",
    "gefährlich", "verletzungsgefahr", "einsturzgefahr", "rauch", "kohlenmonoxid", "co melder", "notarzt", "rettungswagen", "krankenhaus", "schwer verletzt", "verletzt", "eingesperrt", "steck* .. aufzug",
    "aufzug stecken", "im aufzug fest", "wasserrohrbruch", "rohrbruch", "überflut*", "wasser läuft", "läuft wasser", "wasser kommt", "freiliegende*", "offene kabel", "kabel liegt", "häusliche gewalt", "stalk*",
    "bedroht", "bedrohung", "suizid*", "umbringen", "smell of gas", "smell gas", "smells of gas", "gas leak", "burning smell", "sparks", "sparking", "electric shock",
    "fire brigade", "on fire", "smoke", "carbon monoxide", "ambulance", "in hospital", "seriously injured", "injured", "dangerous", "unsafe", "hazard", "trapped", "stuck in the lift",
    "burst pipe", "pipe burst", "flooding", "flooded", "water pouring", "live wire*", "exposed wire*", "bare wire*", "domestic violence", "domestic abuse", "restraining order", "stalker", "kill myself", "suicid*",
    "exmann nicht", "ex mann", "meiner ex", "mein ex", "my ex",
  ],
  vulnerable_person: [
    "pflegebedürftig*", "pflegeheim", "pflegegrad", "pflegestufe", "schwerbehindert*", "rollstuhl*", "gehbehindert*", "blind", "sehbehindert*", "dement*", "demenz*", "bettlägerig*", "beatmung*", "beatmet",
    "sauerstoffgerät*", "sauerstoff", "dialyse*", "herzkrank*", "krebs", "chemo*", "schwanger*", "hochschwanger", "säugling*", "neugeboren*", "baby", "kleinkind*", "kleinkinder*", "alleinerziehend*",
    "betreuerin", "gesetzliche betreuung", "rechtlicher betreuer", "betreuer", "obdachlos*", "pflegefall", "schlaganfall", "insulin*", "wheelchair", "disabled", "disability", "bedridden", "dementia", "alzheimer*",
    "oxygen", "ventilator", "dialysis", "nebuliser", "copd", "cancer", "chemo*", "pregnant", "newborn", "baby", "babies", "infant", "toddler", "elderly", "vulnerable", "housebound", "care home",
    "nursing home", "carer", "single mother", "single mum", "single parent", "homeless", "partially sighted", "stroke", "mental health", "depression", "year old mother", "year old father", "suicidal",
  ],
  repeated_contact: [
    "zum zweiten mal", "zum dritten mal", "zum vierten mal", "zum wiederholten mal*", "zum # mal*", "schon wieder", "wiederholt", "mehrfach", "mehrmals", "mehrmalig*", "schon # mal geschrieben", "schon zweimal geschrieben", "schon dreimal geschrieben", "schon zweimal gemeldet", "schon dreimal gemeldet",
    "bereits zweimal geschrieben", "bereits dreimal geschrieben", "bereits zweimal gemeldet", "bereits mehrfach geschrieben", "zweimal angerufen", "dreimal angerufen", "mehrmals angerufen", "schreibe ihnen erneut", "melde mich erneut", "wende mich erneut", "abermals", "schreibe ihnen nochmals", "melde mich nochmals", "keine antwort", "keine reaktion", "keine rückmeldung", "nie eine antwort",
    "trotz mehrfach*", "trotz mehrmalig*", "trotz erinnerung", "letztes mal", "letzte mail", "meine dritte", "meine zweite", "meine vierte", "second time", "third time", "fourth time", "fifth time", "yet again", "once again",
    "several times", "many times", "multiple times", "numerous times", "repeatedly", "twice already", "already called", "already emailed", "already written", "already told", "no reply", "no response", "no answer", "never heard back",
    "haven't heard", "still waiting", "still no", "still haven't", "chasing", "chased", "my second email", "my third email", "third email", "fifth email", "rung # times", "called # times", "last attempt",
  ],
  wants_person: [
    "echten menschen", "einem menschen", "mit jemandem sprechen", "persönlich sprechen", "kein bot", "keinen bot", "mitarbeiter sprechen", "mensch aus fleisch", "rufen sie mich", "rückruf", "bitte um anruf", "real person",
    "human being", "a human", "actual person", "speak to someone", "speak to a person", "talk to someone", "talk to a person", "not a bot", "call me back", "call back", "agent please",
  ],
};

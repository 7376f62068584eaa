/** Words that tell where the name of a thing begins and ends. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const DAYS =
  "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun " +
  "januar jänner februar feber märz april mai juni juli august september oktober november dezember january february march may june july october december jan feb mär mrz apr jun jul aug sep sept okt oct nov dez dec " +
  "heute morgen übermorgen gestern vorgestern today tomorrow yesterday tonight asap";

/** Nothing that is bought goes on with these words, however it is written. */
export const STOP_WORDS = set(
  `${DAYS} ` +
    "fürs ins ans ums sie ihnen ihr ihre ihrem ihren ihrer ihres uhr euro eur cent gbp chf usd pounds pound quid preis preise lieferung liefertermin lieferadresse rechnung kundennummer kundennr kunde bestellnummer bestellung auftrag " +
    "ich wir er es du man mich mir uns dir dich euch ihn ihm sich der die das den dem des und oder sowie aber denn doch weil da dass ob wenn falls damit so als wie wo was wer " +
    "bitte danke vielen herzlichen grüße gruß gern gerne lg mfg vg für zu zum zur ab bis an am im in ins auf mit ohne von vom bei beim nach seit vor aus um über unter gegen durch während wegen " +
    "ist sind war waren wird werden wurde wurden hat haben habe hatte hätte hätten kann können könnt könnte könnten soll sollen sollte muss müssen müsste darf dürfen will wollen möchte möchten mag sei sein " +
    "bestellen bestelle bestellt ordern kaufen gekauft brauche brauchen braucht benötige benötigen nehmen nehme schicken schicke senden sende geliefert liefern liefert zurück zurückschicken zurücksenden zurückgeben zurückgesendet widerrufe widerrufen stornieren storniere behalten behalte geht gehen ging kommt kam kamen gekommen angekommen erhalten passt passen gefällt gefallen funktioniert funktionieren buchen buche mieten miete abholen abholung hinzufügen dazu noch nochmal nochmals auch schon nicht kein keine keinen nur mal eben jetzt dann da hier dort sofort schnellstmöglich erst bzw beziehungsweise insgesamt je pro jeweils à zzgl inkl laut gemäß siehe bestand eigentlich leider " +
    "i we you he she it they me us him her them my our your his their this that these those which who what when where while if because since so but and or nor as than then there here " +
    "to for at by on onto into from with without within in under over of off out up about before after until till through during per via against between around near " +
    "is are was were be been being am has have had having do does did done can could would should will shall may might must don't doesn't didn't isn't aren't wasn't won't can't cannot i'm i'd i'll we're we'd we'll it's that's " +
    "please thanks thank ta cheers regards delivered deliver delivery collected collection ordered order placed bought purchased sent send return returned returning back cancel cancelled changed paid got going arrived came arrive comes come works work keeps keep starts starting asap again too also now just only not no any each apiece invoice ref dated worth costs cost keeping fits fit looks look seems want wanted need needed like however except including incl although though once unless",
);

/** What stands between a count and its thing and counts something else, or nothing. */
export const NOT_COUNTED = set(
  "uhr pm am a.m p.m pounds pound quid dollars dollar francs franken pfund cents cent pence tag tage tagen day days week weeks woche wochen monat monate monaten month months jahr jahre jahren year years prozent percent euro euros eur mal times time hour hours stunde stunden minute minuten minutes uur mio tsd million millionen " +
    "person persons people personen kids sons daughters boys girls söhne söhnen töchter töchtern jungs mädchen parteien haushalte haushalten families tenants residents bewohner bewohnern kind kinder kindern children zimmer zimmern room rooms og etage etagen stock floor floors leute leuten mann frauen gäste gästen guests mitarbeiter mitarbeitern employees entrances eingänge raten instalments installments rate mails mail anrufe calls briefe letters werktage werktagen working adults erwachsene erwachsenen standorte sites filialen " +
    "m cm mm km l ml g mg w kw kwh v zoll gb tb mb inch inches watt volt ° grad degrees semester klasse",
);

/** A single thing that is asked for and never ordered. */
export const NOT_ORDERED = set(
  "termin termine frage fragen rückruf antwort bestätigung rechnung angebot lieferung vertrag kopie problem kostenvoranschlag quote quotation copy call callback reply question questions invoice confirmation few couple lot bit refund receipt order delivery date discount further price purchase goods item items parcel product products thing things contract money bestellung kauf artikel ware waren paket adresse account half paar moment note word chance look message mail email e-mail nachricht gutschrift erstattung rücksendung rückgabe retoure retourenschein retourenlabel hinweis auskunft info information lieferschein auftragsbestätigung liefertermin preis rabatt problems mistake fehler issue reason grund way agreement website shop internet time while man woman friend mate kollege kollegin freund mensch teil teilbetrag betrag rate wahl weile zeit right rest change credit proforma datum möglichkeit versand nachfrage bitte wunsch " +
    "landlord husband wife daughter son mother father mum dad boss neighbour colleague vermieter mann tochter sohn mutter vater chef nachbar vertreter berater mitarbeiter driver courier fahrer bote unterlagen dokumente schreiben formular brief post kontodaten daten foto fotos bild bilder anhang attachment documents letter form erstbeitrag beitrag beiträge prämie gebühr gebühren fee deposit premium bedingungen terms website webseite seite hotline service kundenservice support team firma company ersten zweiten last next same usual gleiche gleichen übliche üblichen bekannte bekannten " +
    "widerruf widerrufe vertrags widerrufsrecht widerrufsbelehrung widerrufsfrist widerrufsformular vertragserklärung anzahlung zahlung geld kaufpreis kunde kundin beitrag versicherung police rücksendeetikett retourenetikett rücksendelabel retourenlabel versandlabel versandetikett paketschein abholung abholtermin freepost lastschrift mandat lastschriftmandat konto bank",
);

export const COLOURS =
  "rot|blau|grün|gelb|weiß|weiss|schwarz|grau|braun|bunt|beige|rosa|lila|orange|silber|gold|natur|türkis|anthrazit|creme|pink|hellblau|dunkelblau|hellgrau|dunkelgrau|dunkelgrün|red|blue|green|yellow|white|black|grey|gray|brown|silver|navy|cream|purple|oak|eiche|buche";

/** Uninflected words German puts behind a thing: "Heizöl schwefelarm", "Ordner breit". */
export const BEHIND = new RegExp(
  `^(?:${COLOURS}|breit|schmal|lang|kurz|groß|klein|medium|classic|premium|light|extra|stark|leicht|gemischt|sortiert|kariert|liniert|blanko|bio|frisch|gemahlen|ganz|still|trocken|halbtrocken|naturtrüb|\\p{Ll}{2,}(?:ig|lich|isch|arm|frei|los|iert|bar|haft|fest|dicht|weich|hart|stark|reich|farben|förmig|rot|blau|grün|gelb|grau|braun|schwarz|weiß))$`,
  "u",
);

/** "mit Deckel", "aus Holz", "ohne Henkel", "von Bosch": what a thing has or is made of. */
export const JOINS = set("mit ohne aus von");
/** After such a word comes how, not what. */
export const NOT_JOINED = set(
  "lieferung rechnung montage versand abholung ihnen ihrem ihrer dank frist bitte gruß grüßen freundlichen bestellung vorkasse ratenzahlung lastschrift paypal ende anfang mitte",
);

export type Mood = "angry" | "negative" | "positive" | "courtesy";

/** Words of mood, German and English. `courtesy` is politeness, which says nothing. */
export const SENTIMENT_PHRASES: Readonly<Record<Mood, readonly string[]>> = {
  angry: [
    "unverschämt*", "frech*", "dreist*", "skandal*", "unfassbar*", "wütend", "stinksauer", "sauer", "kotzt", "scheiß*", "scheiss*", "verdammt*", "verarsch*", "abzock*", "betrug", "betrüger*", "betrogen",
    "lächerlich*", "armutszeugnis", "saftladen", "sauladen", "drecksladen", "sauerei", "schweinerei", "schnauze voll", "nase voll", "es reicht", "mir reicht*", "jetzt reicht*", "platzt .. kragen", "hals voll", "inakzeptabel", "nicht hinnehmbar", "unzumutbar", "untragbar",
    "nie wieder", "für dumm", "verschaukel*", "peinlich*", "witz", "kann .. nicht wahr sein", "kann doch nicht sein", "kann ja wohl nicht", "was fällt ihnen", "entsetz*", "empör*", "zum kotzen", "mistladen", "ihr spinnt", "wollt ihr mich", "wollen sie mich",
    "unglaublich", "zumutung", "wut", "frechheit", "respektlos*", "katastrophal*", "unterirdisch", "beschiss*", "verhöhn*",
    "outrag*", "disgrace*", "disgust*", "appall*", "ridiculous", "absolute joke", "a joke", "scam*", "furious", "livid", "fuming", "angry", "fed up", "sick of", "sick and tired", "had enough", "enough is enough", "unacceptable", "shambles", "pathetic", "wtf",
    "bloody", "damn", "crap", "bullshit", "shit", "rubbish", "robbed", "rip off", "ripped off", "thieves", "incompetent", "useless", "never again", "shame on", "ashamed", "insult*", "beyond belief", "how dare", "shocking", "disgusted", "cowboys", "fuck*", "farce", "infuriat*", "nobody cares",
  ],
  negative: [
    "enttäusch*", "ärger*", "verärger*", "unzufrieden*", "leider", "beschwer*", "mangelhaft", "schlecht*", "schlimm*", "unfreundlich*", "unhöflich*", "problem*", "funktioniert nicht", "geht nicht", "immer noch nicht", "nicht in ordnung", "bedauer*", "frustrier*",
    "verzweifel*", "sorge*", "belast*", "nervt", "nervig", "genervt", "traurig", "unverständlich*", "kein verständnis", "vergeblich*", "umsonst", "niemand", "keiner", "schon wieder", "wochenlang", "monatelang", "seit wochen", "seit monaten", "stundenlang", "kaputt", "defekt*", "verspät*", "warte seit", "warten seit", "trotz", "angst", "überfordert", "verloren", "falsch*", "fehler*",
    "völlig fertig", "am ende", "kummer", "unsauber", "dreck*", "mies*", "lieblos*", "ignorier*", "hingehalten", "vertröste*", "weiß nicht weiter", "nicht mehr weiter", "unpünktlich*", "zu spät", "unmöglich",
    "disappoint*", "annoy*", "unhappy", "dissatisf*", "unfortunately", "frustrat*", "upset*", "complain*", "poor", "terrible", "awful", "bad", "worst", "worse", "rude", "not good enough", "still not", "still no", "still waiting", "broken", "nobody", "no one", "ignored", "worried", "worry", "frighten*", "scared", "stress*", "struggl*", "desperate",
    "let down", "waste of", "wasted", "fail*", "mistake", "wrong*", "late", "delay*", "not happy", "never", "sad", "concern*", "unprofessional", "careless", "not impressed", "unfair", "ruined", "lost everything", "at my wits", "kept waiting", "excuse*", "wrongly", "misled", "mess",
  ],
  positive: [
    "vielen lieben dank", "herzlichen dank", "tausend dank", "danke für die schnelle", "danke für ihre hilfe", "danke für die tolle", "super", "toll*", "klasse", "prima", "perfekt*", "großartig*", "wunderbar*", "hervorragend*", "ausgezeichnet*", "sehr zufrieden", "rundum zufrieden", "begeister*", "freue mich", "freuen uns", "gefreut", "spitze", "lob*",
    "freundlich* mitarbeiter*", "kompetent*", "gratul*", "glückwunsch*", "herrlich*", "fantastisch*", "dankbar", "weiter so", "empfehl* .. weiter", "schön*", "gern wieder", "gerne wieder", "lieb von", "ein lob", "hat geklappt", "bestens", "spannend*", "alles gute",
    "thank you so much", "many thanks for", "thanks so much", "great", "excellent", "fantastic", "wonderful", "brilliant", "amazing", "perfect", "love*", "lovely", "delighted", "pleased", "happy with", "very happy", "grateful", "appreciate*", "kind", "kindness", "superb", "congratulations", "well done",
    "helpful", "excited", "looking forward", "thrilled", "awesome", "keep up", "credit to", "patience itself", "best service", "chuffed", "impressed", "a pleasure", "hats off", "made my day",
  ],
  courtesy: ["freundliche* gr*", "schöne grüße", "schönen tag", "schönen gruß", "schönes wochenende", "freundlichen gr*", "liebe grüße", "viele grüße", "besten dank im voraus", "vielen dank im voraus", "kind regards", "best wishes", "kindest regards", "with kind", "be so kind", "would you kindly", "lovely day", "great day", "love from", "i would love", "i'd love", "would be great", "wäre super", "wäre toll", "wäre schön", "wäre prima", "wäre klasse"],
};

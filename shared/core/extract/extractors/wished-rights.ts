/** What somebody asks to be done with the data about him, sentence by sentence: a deed and the data it is done to. */

export type Right = "access" | "erasure" | "rectification" | "portability" | "objection";

const DATA =
  /(?<!\p{L})(?:\p{L}*daten\p{L}*|angaben|informationen?|information|datei|kartei|akten?|unterlagen|datensatz|datensätze|eintr[aä]ge?|konto|account|profile?|profil|files?|records?|details|history|system|systems?|data|database|alles|everything|anything|all of it|mich|me|(?:kunden)?nummer|handynummer|telefonnummer|anschrift|adresse|address|name|nachname|vorname|geburtsdatum|date of birth|birthday|surname|number|e-?mail\p{L}*|entry|entries)(?!\p{L})/u;

/** First the deeds that leave no doubt; the right to know is asked for in every other letter too. */
const DEEDS: [Right, RegExp][] = [
  [
    "erasure",
    /(?<!\p{L})(?:(?:ge)?lösch\p{L}*|entfern\p{L}*|streich\p{L}*|gestrichen|vernicht\p{L}*|tilg\p{L}*|verschwind\p{L}*|beseitig\p{L}*|wegmachen|rauswerfen|herausnehmen|rausnehmen|vergess\p{L}* sie mich|gone|clear(?:ed)?|eras\p{L}+|delet\p{L}+|remov\p{L}+|wip(?:e|ed|ing)|destroy\p{L}*|shred\p{L}*|purge\p{L}*|expunge\p{L}*|get rid of|forget me|(?:not|don['’]?t|nothing|no longer) (?:\p{L}+ ){0,6}(?:hold|keep|store|retain)\p{L}*|nicht (?:mehr|länger) (?:\p{L}+ ){0,3}(?:gespeichert|aufbewahrt|aufheben|behalten))(?!\p{L})/u,
  ],
  [
    "portability",
    /(?:übermitt?el\p{L}*|übertrag\p{L}*|weiterleit\p{L}*|leiten|geben|schicken|senden|sen[dt]|transfer\p{L}*|forward|pass|move)(?!\p{L})[^.!?]{0,80}(?:direkt an|straight to|directly to|an (?:die|den|das|meine[nrm]?) (?:neue[nrsm]? |\p{L}+ ){0,2}(?:anbieter|versicherer|versicherung|bank|versorger|stromanbieter|gmbh|ag|verein|kasse)|to (?:my|a|another|the) (?:new|other|different) (?:supplier|provider|insurer|bank|company|landlord)|to \p{L}+(?: \p{L}+)?,? my new)|(?:csv|json|xml|excel|standard(?:ised)? format|gängige\p{L}* format)/u,
  ],
  [
    "objection",
    /(?:(?:nicht|kein\p{L}*|nie|niemals|ohne|weder|untersag\p{L}*|verbiet\p{L}*|verbitt\p{L}*)(?!\p{L})[^.!?]{0,90}(?:werb\p{L}*|marketing|newsletter|nutz\p{L}*|verwend\p{L}*|weitergeb\p{L}*|weitergegeben|verkauf\p{L}*|partner\p{L}*|dritte\p{L}*|profil\p{L}*|auswert\p{L}*|analysier\p{L}*|kontaktier\p{L}*|anruf\p{L}*|prospekt\p{L}*|verarbeit\p{L}*)|(?:stop|cease|don['’]?t|do not|never|no longer|not)(?!\p{L})[^.!?]{0,70}(?:market\p{L}*|advert\p{L}*|newsletters?|us(?:e|ed|ing)(?!\p{L})|shar(?:e|ed|ing)(?!\p{L})|sell\p{L}*|sold|third part\p{L}*|partners?|profil\p{L}*|process\p{L}*|analys\p{L}*|track\p{L}*|promotion\p{L}*|spam\p{L}*|junk))/u,
  ],
  [
    "rectification",
    /(?<!\p{L})(?:ersetz\p{L}*|aktualisier\p{L}*|(?:ab)?änder\p{L}*|geändert|anpass\p{L}*|berichtig\p{L}*|korrigier\p{L}*|richtig\p{L}*|ausbesser\p{L}*|falsch\p{L}*|fehlerhaft\p{L}*|veraltet\p{L}*|überholt|verkehrt\p{L}*|tippfehler|schreibfehler|updat\p{L}+|amend\p{L}*|correct\p{L}*|rectif\p{L}*|fix(?:ed)?|wrong(?:ly)?|incorrect\p{L}*|misspel\p{L}+|outdated|out of date|inaccurate|untrue|mistake|error|put (?:\p{L}+ ){1,3}right|sort (?:it|this|that)|(?:alte[nrs]?|old|former|previous)(?!\p{L})[^.!?]{0,40}(?:noch|still|on file|im system|in your))(?!\p{L})/u,
  ],
  [
    "access",
    /(?:(?<!\p{L})(?:liste|übersicht|aufstellung|auszug|kopien?|ausdruck|einsicht|copy|copies|list|print-?out|overview|summary|breakdown)(?!\p{L})[^.!?]{0,90}(?:gespeichert|führen|erfasst|vorliegen|verarbeite\p{L}*|personenbezogen\p{L}*|(?:meiner|meine|aller) (?:\p{L}+ )?daten|zu meiner person|über mich|zu mir|hold|held|stored?|on file|personal|about me|my (?:\p{L}+ )?(?:data|file|records?))|(?:alles|everything|anything|all|sämtliche\p{L}*|welche\p{L}*|was|what|whatever)(?!\p{L})[^.!?]{0,70}(?:gespeichert|erfasst|vorliegt|vorliegen|über mich|zu meiner person|zu mir|on file|hold on me|hold about me|got on me|about me|stored (?:on|about)|keep on me|know about me)|(?:woher|von wem|an wen|where|who|whom)(?!\p{L})[^.!?]{0,60}(?:meine (?:\p{L}+ )?(?:daten|adresse|nummer|telefonnummer|angaben)|weitergegeben|my (?:\p{L}+ )?(?:data|details|number|address|information)))/u,
  ],
];

export interface Wish {
  right: Right;
  start: number;
  end: number;
}

const SENTENCE = /[^.!?\n]+(?:\n(?!\n)[^.!?\n]+){0,6}/gu;
/** Longer ones are tables and legal texts. */
const MAX_SENTENCE = 500;
const MAX_SENTENCES = 80;

/** What each sentence asks for: one right each, the plainest. */
export function wishedRights(folded: string): Wish[] {
  const wishes: Wish[] = [];
  let read = 0;
  for (const match of folded.matchAll(SENTENCE)) {
    read += 1;
    if (read > MAX_SENTENCES) break;
    const sentence = match[0].slice(0, MAX_SENTENCE);
    if (!DATA.test(sentence)) continue;
    for (const [right, deed] of DEEDS) {
      const found = deed.exec(sentence);
      if (found === null) continue;
      wishes.push({ right, start: match.index + found.index, end: match.index + found.index + found[0].length });
      break;
    }
  }
  return wishes;
}

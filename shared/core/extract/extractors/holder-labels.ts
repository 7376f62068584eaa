/** Who stands near enough to pay for somebody. */
export const KIN =
  "(?:ehe|schwieger|stief|groß|enkel|ur|adoptiv|lebens|geschäfts|mit|ex-?)?(?:mann(?:e?s)?|frau|gatte[n]?|gattin|mutter|mutti|vaters?|vati|sohn(?:e?s)?|söhne|tochter|töchter|kind(?:e?s|er)?|eltern|oma|opas?|bruders?|brüder|schwester|schwager[s]?|schwägerin|onkels?|tante|neffen?|nichte|cousins?|cousine|enkels?|enkelin|gefährt(?:e|en|in)|partner(?:s|in)?|mama|papas?|freund(?:e?s|in)?|verlobte[rn]?|chefs?|chefin|betreuer(?:s|in)?|vormund(?:e?s)?|bewohner(?:s|in)?|mieter(?:s|in)?|nachbar(?:n|s|in)?|verwalter(?:s|in)?|vereins?|firma|steuerberater(?:s|in)?|(?:step|grand)?(?:son|daughter|mother|father)(?:-in-law)?|(?:brother|sister)(?:-in-law)?|husband|wife|spouse|fianc[ée]{1,2}|mum|mom|dad|gran|nan|partner|parents|children|child|aunt|uncle|niece|nephew|cousin|boss|flatmate|housemate|girlfriend|boyfriend|friend|carer|guardian|attorney|treasurer|landlord|tenant|company|firm|business|club|employer)";

/** Words that say whose account it is, before the name. */
export const HOLDER_LABELS = [
  "(?:name (?:des|der) )?(?:konto|kto\\.?|depot)-?[ ]?inh(?:aber(?:s|in|innen)?|\\.)(?:\\/-?in|\\*in|:in|\\(in\\))?",
  "inhaber(?:in|innen)?(?: des kontos)?(?=[ :=]{1,3})",
  "(?:zahlungspflichtige[rn]?|zahler(?:in)?|kontoführer(?:in)?|zahlungsempfänger(?:in)?|begünstigte[rn]?|geldempfänger(?:in)?|debtor|payer|payee|beneficiary)",
  "(?:auf|unter) (?:den|dem|meine[nm]|unsere[nm]|ihre[nm]) (?:\\p{Ll}{3,12} )?\\p{L}{0,12}namen",
  "(?:lautet|lautend|läuft|geführt|eingetragen|registriert|angemeldet|geht|ist|steht) (?:(?:jetzt|nun|weiterhin|aber|künftig|noch|ausschließlich) )?(?:auf|über)",
  "(?:lautet|läuft|geht|steht|ist)(?: \\p{Ll}{3,10}){2,3} auf",
  "(?:geschäfts|firmen|vereins|gemeinschafts|praxis|mieter|haus)konto(?=[ :,(])",
  "(?:business|company|club|office|joint|works|society['’]?s?) (?:bank )?(?:account|acct|a/c)(?=[ :,(])",
  "(?:eigene[sn]?|own) (?:konto|account)(?= ?[(:,])",
  "konto (?:\\p{L}+ ){0,2}(?:gehört|führt|steht (?:unter|bei))",
  "konto von",
  "gehört",
  "konto de[rs]",
  "(?:konto)?eigentümer(?:in|s)?(?: des kontos)?",
  "account (?:holder|owner|name|title)(?:['’]s name| name)?(?:\\(s\\))?",
  "names? (?:on|of|for) (?:the |this |that |my )?(?:bank )?account(?: holder)?",
  "(?:holder|owner)(?:['’]s)?(?: name)?",
  "in (?:the|my|our|his|her)(?: \\p{Ll}{3,10})? names?(?: of)?",
  "under (?:the names? of|(?:my|our) \\p{Ll}{3,10} name)",
  "(?:held|owned) (?:jointly )?by",
  "belongs to",
  "registered to",
  "payable to",
  "(?:account|bank|it)(?: \\p{Ll}+){0,3} (?:under|as)",
  "payments?(?: \\p{Ll}+){0,4} from",
  "joint account (?:of|with)",
];

/** Labels that mail programs write before the lines of a quoted or forwarded header, in the languages customers use. */
export type HeaderKind = "from" | "date" | "to" | "cc" | "subject" | "reply_to" | "other";

const WORDS: Record<HeaderKind, string> = {
  from: "from|von|de|da|van|fra|från|od|nadawca|lähettäjä|feladó|expéditeur|remitente|mittente|afzender|kimden|gönderen|от|від|от кого|发件人|寄件者|差出人|보낸 사람|de la|odesílatel|odosielateľ|avsändare|pošiljatelj",
  date: "date|sent|datum|gesendet|gesendet am|envoyé|envoyé le|enviado|enviado el|enviado em|enviada em|enviada|fecha|data|inviato|inviata|verzonden|verzonden op|dato|sendt|skickat|sendt den|wysłano|data wysłania|lähetetty|päivämäärä|elküldve|dátum|odesláno|poslané|poslano|tarih|gönderildi|gönderme tarihi|дата|отправлено|надіслано|发送时间|日期|送信日時|日付|날짜|보낸 날짜|trimis|dată|sent on|tanggal|päiväys|küldve",
  to: "to|an|à|para|a|pour|naar|aan|til|till|do|adresat|vastaanottaja|címzett|destinataire|destinatario|destinatário|kime|alıcı|кому|收件人|宛先|받는 사람|către|komu|prima|ke|za",
  cc: "cc|kopie|kopie (cc)|cc:|copie à|copie|copia|cópia|kopia|dw|dw.|копия|копія|bilgi|抄送|副本|참조|másolatot kap|kopio|kopi|bcc|kópia|cci",
  subject:
    "subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|emne|ämne|temat|předmět|predmet|тема|konu|主题|主旨|件名|제목|tárgy|aihe|subiect|perihal|zadeva|naslov",
  reply_to:
    "reply-to|reply to|antwort an|antworten an|répondre à|responder a|responder para|rispondi a|antwoord aan|svar til|svara till|odpowiedź do|kimlik|vastausosoite",
  other:
    "importance|wichtigkeit|priorität|priority|attachments|anlagen|anhänge|anhang|pièces jointes|datos adjuntos|allegati|bijlagen|sensitivity|vertraulichkeit|organization|organisation|message-id|mime-version|user-agent|reply-to list",
};

const KINDS = new Map<string, HeaderKind>();
for (const kind of ["from", "date", "to", "cc", "subject", "reply_to", "other"] as const) {
  for (const word of WORDS[kind].split("|")) if (!KINDS.has(word)) KINDS.set(word, kind);
}

/** The longest label has 17 characters. */
const MAX_LABEL = 24;

export interface LabelLine {
  kind: HeaderKind;
  value: string;
}

/** `Von: Max` or `*Gesendet:* Dienstag`; null for lines that are no such label. */
export function readLabel(line: string): LabelLine | null {
  const colon = line.search(/[:：]/);
  if (colon < 1 || colon > MAX_LABEL + 6) return null;
  const label = line
    .slice(0, colon)
    .replace(/[*\s\u00a0\u200e]+/g, " ")
    .trim()
    .toLowerCase();
  if (label.length > MAX_LABEL) return null;
  const kind = KINDS.get(label);
  return kind === undefined ? null : { kind, value: line.slice(colon + 1).replace(/^[*\s\u00a0]+|\s+$/g, "") };
}

const FORWARD_PREFIX =
  /^\s*(?:fwd?|wg|wtr|weitergeleitet|tr|rv|enc|i|doorst|doorgestuurd|fs|vs|vb|vl|pd|ilt|trs|továbbítás|перес|пересл|转发|轉寄|転送)\s*[:：]/i;
const REPLY_PREFIX =
  /^\s*(?:re|aw|antw|antwort|sv|réf?|rép|ynt|odp|vá|res|r|bls|atb|回复|回覆|返信|на|отв)\s*(?:\[\d+\])?\s*[:：]/i;

/** What the first prefix of a subject says. */
export function subjectSays(subject: string): "forward" | "reply" | null {
  if (FORWARD_PREFIX.test(subject)) return "forward";
  return REPLY_PREFIX.test(subject) ? "reply" : null;
}

/** The subject without the forward prefixes in front of it. */
export function withoutForwardPrefix(subject: string): string {
  let rest = subject;
  for (let count = 0; count < 5 && FORWARD_PREFIX.test(rest); count += 1) rest = rest.replace(FORWARD_PREFIX, "").trim();
  return rest;
}

const FORWARD_WORDS =
  /weitergeleitete|forwarded|transf[ée]r[ée]|transmis|réexpédié|reenviad|inoltrat|doorgestuurd|videresendt|vidarebefordrat|przekazan|välitetty|továbbított|přeposlan|пересылаем|переслан|iletilen|encaminhad|redirecționat|转发|轉寄|転送|전달/i;
const ORIGINAL_WORDS =
  /urspr(?:ü|u|ue)ngliche|original|origin|oprindelig|opprinnelig|ursprungligt|oorspronkelijk|oryginalna|alkuperäinen|eredeti|původní|исходное|orijinal|原始|元の/i;

/** `-----Original Message-----`, `Begin forwarded message:` and their kin. */
export function readSeparator(line: string): "forward" | "original" | null {
  const text = line.trim();
  if (text.length < 8 || text.length > 90) return null;
  const dashed = /^[-_=*]{2,}\s*([^-_=*].{3,70}?)\s*[-_=*]{2,}:?$/.exec(text);
  const worded = dashed?.[1] ?? (text.endsWith(":") && text.length < 60 ? text : null);
  if (worded === null) return null;
  if (FORWARD_WORDS.test(worded) && !/\d{4}/.test(worded)) return "forward";
  return dashed !== null && ORIGINAL_WORDS.test(worded) ? "original" : null;
}

const WROTE =
  /(?:^|[\s,])(?:schrieb|wrote|a écrit|escribió|ha scritto|schreef|skrev|napisał\(?a?\)?|kirjoitti|написал\(?а?\)?|пише|yazdı|şunu yazdı|escreveu|írta|napsal\(?a?\)?|写道|寫道)(?=[\s:："<(]|$)/iu;
const ATTRIBUTION_START =
  /^[\s\ufeff>]*(?:am|on|le|el|il|op|den|em|a|w dniu|dne|em|на|в|\d|von|"|[\p{Lu}][\p{L}.' -]{1,60}(?:<|schrieb|wrote|\())/iu;

/** `Am 5. März 2024 um 10:00 schrieb Max <max@example.org>:` */
export function isAttribution(line: string): boolean {
  const text = line.trimEnd();
  if (text.length > 400 || !/[:：]$/.test(text) || !WROTE.test(text)) return false;
  return /[\d@]/.test(text) && ATTRIBUTION_START.test(text);
}

/** The end of an attribution that was wrapped: its begin stands on the line before. */
export function endsAttribution(line: string): boolean {
  const text = line.trimEnd();
  return text.length <= 200 && /[:：]$/.test(text) && WROTE.test(` ${text}`);
}

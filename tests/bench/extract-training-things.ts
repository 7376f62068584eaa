import type { SceneFrame } from "./extract-training-scenes.ts";

const things = (category: string, language: "de" | "en", frames: [text: string, ...items: string[]][]): SceneFrame[] =>
  frames.map(([text, ...items]) => ({
    field: "items",
    category,
    language,
    channel: "mail",
    from: "{name}",
    text,
    value: items.length === 0 ? null : items,
  }));

/** What is ordered or sent back: {q} counts, {t} things, {s} their codes; each expected thing as "count|thing|code". */
export const THING_FRAMES: SceneFrame[] = [
  ...things("order", "de", [
    ["{hi}\n\nbitte {q1} Stück {t1} und ein {t2} ({s2}).\n\n{name}", "{q1}|{t1}", "1|{t2}|{s2}"],
    ["{hi}\n\nwir brauchen {q1} Kartons {t1} (Art.-Nr. {s1}) und {q2} {t2}.\n\n{name}", "{q1}|{t1}|{s1}", "{q2}|{t2}"],
    ["{hi}\n\nich hätte gern den Tarif {t1} für die neue Wohnung.\n\n{name}", "|Tarif {t1}"],
    ["Menge  Artikel  Nr.\n{q1}  {t1}  {s1}\n{q2}  {t2}  {s2}\n\n{name}", "{q1}|{t1}|{s1}", "{q2}|{t2}|{s2}"],
    ["{hi}\n\n- {t1}: {q1} Stück\n- {t2}: {q2} Stück\n\n{name}", "{q1}|{t1}", "{q2}|{t2}"],
    ["Bestellung:\n\n{q1} Stk. {t1} Art. {s1}\n{q2} Stk. {t2} Art. {s2}\n\n{name}", "{q1}|{t1}|{s1}", "{q2}|{t2}|{s2}"],
    ["{q1} x {t1}\n{q2} x {t2}\n\nLieferung bis {d}\n{name}", "{q1}|{t1}", "{q2}|{t2}"],
    ["{hi}\n\nwir nehmen {q1} von den {t1} und {q2} {t2} dazu.\n\n{name}", "{q1}|{t1}", "{q2}|{t2}"],
    ["{hi}\n\nmeine Bestellung vom {d} ist noch nicht da, ich warte seit {q1} Wochen.\n\n{name}"],
    ["{hi}\n\nich möchte bestellen, aber Ihr Shop geht nicht. Bitte melden Sie sich.\n\n{name}"],
    ["{hi}\n\nbitte das gleiche wie letztes Jahr, Lieferung am {d}.\n\n{name}"],
    ["{hi}\n\nwir brauchen das in {q1} Tagen, {q2} Personen warten darauf: {t1}\n\n{name}", "1|{t1}"],
  ]),
  ...things("order", "en", [
    ["{hi}\n\nplease send {q1} boxes of {t1} and a new {t2} ({s2}).\n\n{name}", "{q1}|{t1}", "1|{t2}|{s2}"],
    ["{hi}\n\ncan we have {q1} {t1} and {q2} {t2} by {d}?\n\n{name}", "{q1}|{t1}", "{q2}|{t2}"],
    ["Qty  Item  Code\n{q1}  {t1}  {s1}\n{q2}  {t2}  {s2}\n\n{name}", "{q1}|{t1}|{s1}", "{q2}|{t2}|{s2}"],
    ["{q1} x {t1}, ref {s1}\n{q2} x {t2}, ref {s2}\n\n{name}", "{q1}|{t1}|{s1}", "{q2}|{t2}|{s2}"],
    ["- {t1}, {q1} pcs\n- {t2}, {q2} pcs\n\n{name}", "{q1}|{t1}", "{q2}|{t2}"],
    ["{hi}\n\nI would like the {t1} package from {d}.\n\n{name}", "|{t1} package"],
    ["{hi}\n\nwhere is my order? I have waited {q1} weeks.\n\n{name}"],
    ["{hi}\n\nplease call me to take an order, after {q1} pm.\n\n{name}"],
  ]),
  ...things("withdrawal", "de", [
    ["{hi}\n\nhiermit widerrufe ich den Kauf von {q1} x {t1} (Art.-Nr. {s1}).\n\n{name}", "{q1}|{t1}|{s1}"],
    ["{hi}\n\nden {t1} schicke ich zurück, er gefällt mir nicht.\n\n{name}", "1|{t1}"],
    ["{hi}\n\nvon meiner Bestellung {n} geht nur die {t1} zurück.\n\n{name}", "1|{t1}"],
    ["{hi}\n\nhiermit widerrufe ich den am {d} geschlossenen Vertrag.\n\n{name}"],
    ["{hi}\n\nich widerrufe meine Bestellung {n}, bezahlt habe ich {q1} Euro.\n\n{name}"],
  ]),
  ...things("withdrawal", "en", [
    ["{hi}\n\nI withdraw from the purchase of the {t1} (item no. {s1}).\n\n{name}", "1|{t1}|{s1}"],
    ["{hi}\n\nI want to return the {t1} from order {n}.\n\n{name}", "1|{t1}"],
    ["{hi}\n\nI am withdrawing from my contract of {d}, please confirm within {q1} days.\n\n{name}"],
    ["{hi}\n\nplease cancel order {n}. I paid {q1} pounds.\n\n{name}"],
  ]),
];

const posts = (language: "de" | "en", frames: [text: string, post: string | null, subject?: string][]): SceneFrame[] =>
  frames.map(([text, value, subject]) => ({
    field: "position",
    category: "job_application",
    language,
    channel: "mail",
    from: "{name}",
    text,
    value,
    ...(subject === undefined ? {} : { subject }),
  }));

/** What people apply for: {p} the post. */
export const POST_FRAMES: SceneFrame[] = [
  ...posts("de", [
    ["{hi}\n\nhiermit bewerbe ich mich als {p}.\n\n{bye}\n{name}", "{p}"],
    ["{hi}\n\nanbei meine Unterlagen.\n\n{bye}\n{name}", "{p}", "Bewerbung als {p}"],
    ["{hi}\n\nanbei meine Unterlagen.\n\n{bye}\n{name}", "{p}", "{p} (m/w/d)"],
    ["{hi}\n\nich bewerbe mich um die Stelle als {p} (m/w/d) in Ihrem Haus.\n\n{bye}\n{name}", "{p}"],
    ["{hi}\n\nsuchen Sie noch eine {p}?\n\n{name}", "{p}"],
    ["{hi}\n\nist die Stelle als {p} noch frei?\n\n{name}", "{p}"],
    ["{hi}\n\nich würde gern bei Ihnen als {p} anfangen.\n\n{bye}\n{name}", "{p}"],
    ["Position: {p}\nEintritt: {d}\n\n{name}", "{p}"],
    ["{hi}\n\nich bin gelernte {p} und suche etwas Neues, egal was.\n\n{name}", null],
    ["{hi}\n\nich bewerbe mich initiativ bei Ihnen.\n\n{bye}\n{name}", null],
    ["{hi}\n\nich habe mich am {d} beworben. Ist die Stelle noch frei?\n\n{name}", null],
    ["{hi}\n\nIhre Anzeige „{p}“ hat mich angesprochen.\n\n{bye}\n{name}", "{p}"],
  ]),
  ...posts("en", [
    ["{hi}\n\nI am applying for the position of {p}.\n\n{bye}\n{name}", "{p}"],
    ["{hi}\n\nmy CV is attached.\n\n{bye}\n{name}", "{p}", "Application for {p}"],
    ["{hi}\n\nI would like to be considered for the {p} role.\n\n{bye}\n{name}", "{p}"],
    ["{hi}\n\nI applied on {d} for {p} and have not heard back.\n\n{name}", "{p}"],
    ["{hi}\n\nare you still looking for a {p}?\n\n{name}", "{p}"],
    ["{hi}\n\nI'd love to join you as a {p}.\n\n{bye}\n{name}", "{p}"],
    ["Position applied for: {p}\nStart: {d}\n\n{name}", "{p}"],
    ["{hi}\n\nI worked as a {p} for ten years and would do any job.\n\n{name}", null],
    ["{hi}\n\nI applied on {d}. Is the position still open?\n\n{name}", null],
    ["{hi}\n\ndo you have any vacancies?\n\n{bye}\n{name}", null],
    ["{hi}\n\nwith regard to your {p} vacancy, I enclose my CV.\n\n{bye}\n{name}", "{p}"],
  ]),
];

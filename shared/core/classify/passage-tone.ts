import type { Token } from "./engine/tokens.ts";
import { compilePhrases, findPhrases } from "./phrases/phrase-matcher.ts";

/** How a passage speaks: whether it asks for something, and what it says of the thing it names. 1 where it does, 0 otherwise. */
export interface PassageTone {
  /** Asks, orders, declares or sends a question word ahead. */
  wish: number;
  /** Tells of what has been, without asking for anything. */
  told: number;
  /** Says that just this is not wanted. */
  refused: number;
  /** Passes on to a second thing. */
  cue: number;
  /** Small words of adding on, which stand in other sentences too. */
  addition: number;
  /** Gives a number of three digits or more, as reports of readings, accounts and amounts do. */
  number: number;
}

const list = (name: string, ...lines: string[]): { name: string; phrases: string[] } => ({
  name,
  phrases: lines.flatMap((line) => line.split(", ")),
});

const TONES = compilePhrases([
  list(
    "wish",
    "bitte, bitten, bitt, möchte, möchten, würde gern*, würden gern*, würd gern*, hätte .. gern*, hätten .. gern*, hätt .. gern*",
    "will, wollen, wünsche*, brauche, brauchen, bräuchte*, benötige*, verlange*, fordere*, fordern, erwarte, erwarten, hiermit",
    "beantrage*, widerspreche*, untersage*, widerrufe*, kündige, kündigen, bestelle, bestellen, melde, melden, beschwere*",
    "können sie, könnten sie, könnt ihr, könntet ihr, kannst du, können wir, könnten wir, kann ich, könnte ich, darf ich",
    "dürfte ich, wären sie so, würden sie, würdet ihr, schicken sie, schickt, senden sie, sendet, nennen sie, teilen sie",
    "notieren sie, ändern sie, tragen sie, löschen sie, nehmen sie, stellen sie, prüfen sie, legt, legen sie, macht bitte",
    "gebt, geben sie, wäre .. möglich, wäre es möglich, ginge, passt, soll, sollen, sollte .. werden",
    "please, pls, plz, kindly, could you, can you, would you, will you, could i, can i, may i, might i, could we, can we, may we",
    "i d like, we d like, would like, i want, we want, want to, i wish, we wish, i need, we need, need to, i request, i hereby",
    "hereby, i expect, we expect, expect, let me know, let us know, send me, send us, tell me, put me, sign me, add, take me",
    "grateful if, would appreciate, i object, i withdraw, i m returning",
    "wann, wie, wieso, warum, woher, welche, welcher, welches, gibt es, when, how, why, what, which, where, is there",
    "are there, do i, does",
  ),
  list("question", "?"),
  list(
    "told",
    "bereits, schon, erledigt, hatte, hatten, hattet, war, waren, wurde, wurden, worden, gewesen, letzte woche, letzten",
    "letztes, letzter, letztem, vorige*, damals, seinerzeit, früher, inzwischen, mittlerweile, im letzten jahr, längst, seit",
    "danke, vielen dank, nachdem, gegangen, geklappt, bekommen, erhalten, angekommen, wie besprochen, wie vereinbart",
    "besprochen, vereinbart, hat sich",
    "already, was, were, had, has been, have been, been, last week, last year, last month, last time, yesterday, ago, used to",
    "sorted, thanks, thank you, in the end, since, after, when i, when we, arrived, came, went, did, settled, fixed, agreed",
    "discussed, as discussed, as agreed",
  ),
  list(
    "refused",
    "auf keinen fall, keinesfalls, will nicht, wollen nicht, will nix, nicht kündigen, nicht widerrufen, nicht umziehen",
    "möchte nicht, möchten nicht, muss nicht, müssen nicht, brauchen sie nicht, nichts zu, statt zu, keine einwände, keine frage",
    "will ich nicht, will ich mich nicht, nix kündigen, nichts kündigen, nichts widerrufen, keine beschwerde, bleib ich, bleibe ich",
    "bleiben wir, läuft weiter, bleibt gleich, bleibt dasselbe, bleibt bestehen, bleibt unverändert, geht es .. nicht, hinfällig",
    "bevor ich, bevor wir, erspare ich",
    "don t want, do not want, don t need to, no need, not asking, not disputing, nothing to, isn t a, is not a, not a complaint",
    "no complaint*, stays the same, stay the same, remains the same, stays as, before i, before we",
  ),
  list(
    "cue",
    "außerdem, zusätzlich, zudem, ferner, weiterhin, weiters, nebenbei, ebenfalls, gleichzeitig, zugleich, übrigens, zweitens",
    "drittens, ps, p s, darüber hinaus, des weiteren, bei der gelegenheit, bei dieser gelegenheit, wo ich schon, wo wir schon",
    "wo ich gerade, wenn ich schon, wenn wir schon, wenn sie schon, noch was, noch etwas, noch eine, noch ein, noch einen",
    "noch eins, und noch, dann noch, gleich mit, gleich noch, auch gleich, zum zweiten, zweite frage, zweite bitte, zweite sache",
    "weitere frage, weitere bitte, im übrigen, und auch, und bitte auch, anderes thema, andere sache, andere frage, zum anderen",
    "dazu noch, nebenher, in diesem zuge, im gleichen zug, im selben zug, hinzu, obendrein, und dann, zwei sachen, zwei dinge",
    "zwei anliegen, zwei punkte, drei sachen, drei punkte",
    "also, additionally, furthermore, moreover, besides, btw, secondly, second, separately, plus, in addition, as well",
    "by the way, another thing, another question, another matter, another request, one more, at the same time, on top of that",
    "while you, while we re, while i m, unrelated, on another note, one other, other thing, two things, two requests, two points",
    "three things",
  ),
  list(
    "addition",
    "auch, noch, gleich, dann, stattdessen, dabei, künftig, zukünftig, ab jetzt, ab sofort, too, then, instead",
    "from now on, in future, from here on",
  ),
]);

const NUMBER = /\b\d[\d.,' ]{2,}\d\b|\b\d{3,}\b/;

export function toneOf(text: string, tokens: readonly Token[]): PassageTone {
  const found = new Set(findPhrases(TONES, tokens).map(({ name }) => name));
  const says = (name: string): number => (found.has(name) ? 1 : 0);
  return {
    wish: says("wish"),
    told: says("wish") + says("question") === 0 ? says("told") : 0,
    refused: says("refused"),
    cue: says("cue"),
    addition: says("addition"),
    number: NUMBER.test(text) ? 1 : 0,
  };
}

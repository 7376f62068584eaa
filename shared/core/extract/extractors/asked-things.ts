import type { Region } from "../scene.ts";
import { thingsIn } from "../values/counted-things.ts";
import type { FoundItem } from "../values/item-phrase.ts";

/** "Um welchen Artikel geht es?", "What would you like to order?" */
const ASKS =
  /(?:welche[nrms]? (?:artikel|produkt|ware|teil|gerät|sache)|um was (?:geht|handelt)|worum (?:geht|handelt)|was (?:möcht|woll|brauch|benötig|darf es|darf['’]?s|soll|schick|send|geben)[^?\n]{0,40}|which (?:item|product|article|one|thing)|what (?:would you like|can i get|are you (?:returning|sending|ordering)|do you (?:need|want)|is it you)|what['’]s (?:going back|the item))[^?\n]{0,40}\?[^?\n]{0,12}$/u;
const TURN = /^[^\n:]{1,40}: /u;
/** What is said before the thing: "ja, die Drohne", "it's the kettle". */
const LEAD =
  /^(?:(?:ja|yes|ok|also|hi|hallo|um|es geht um|it['’]?s|just|nur|ich (?:möchte|hätte gern|brauche|will)|i(?:['’]d like| want| need)|den|die|das|der|the|my|meine?n?|a|an|eine?n?|ne|nen)[, ]+){0,4}/iu;
const MAX_ANSWER = 90;
const MAX_TURNS = 200;
/** Another question, a complaint, a sentence: no thing. */
const NO_ANSWER = /\?|(?<!\p{L})(?:weiß|know|sage|schon|ist|sind|was|war|wurde|habe|have|kam|came)(?!\p{L})/u;

interface Turn {
  said: number;
  text: string;
}

function turnsOf(text: string): Turn[] {
  let start = 0;
  return text
    .split("\n")
    .slice(0, MAX_TURNS)
    .flatMap((line) => {
      const lead = TURN.exec(line)?.[0].length ?? 0;
      const turn = { said: start + lead, text: line.slice(lead) };
      start += line.length + 1;
      return lead === 0 ? [] : [turn];
    });
}

/** Things told in answer to the question for them. */
export function askedThings(region: Region): FoundItem[] {
  if (region.document?.reader !== "chat" || !region.reading.folded.includes("?")) return [];
  const turns = turnsOf(region.reading.text);
  return turns.flatMap((turn, at) => {
    const asked = turns[at - 1]?.text.toLowerCase() ?? "";
    if (!ASKS.test(asked) || turn.text.length > MAX_ANSWER || NO_ANSWER.test(turn.text.toLowerCase())) return [];
    const start = turn.said + (LEAD.exec(turn.text)?.[0].length ?? 0);
    return thingsIn(region.reading, { start, end: turn.said + turn.text.length }, "1").map((one) => ({ ...one, listed: false }));
  });
}

import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../../shared/core/classify/language/detect-language.ts";
import { readSet, setsPresent } from "../../../bench/classify-sets.ts";

describe("the language of a text", () => {
  it.each([
    ["de", "hab ihr meine zahlung schon bekommen"],
    ["de", "Bitte bestätigen Sie mir den Eingang dieses Schreibens."],
    ["en", "when will my parcel be here"],
    ["en", "Could you let me know whether the appointment still stands?"],
    ["fr", "Bonjour, je n'ai toujours pas reçu ma facture"],
    ["it", "Buongiorno, vorrei sapere quando arriva il tecnico"],
    ["es", "Hola, quiero cambiar la cuenta del contrato"],
    ["nl", "Ik wil graag mijn adres wijzigen"],
    ["pl", "Dzień dobry, proszę o fakturę"],
    ["tr", "Merhaba, fatura çok yüksek, neden?"],
    ["ru", "Здравствуйте, когда придёт мастер?"],
    ["uk", "Доброго дня, у мене є питання"],
    ["el", "Καλημέρα, πού είναι η παραγγελία μου"],
    ["ja", "領収書を送ってください"],
    ["ar", "أريد تغيير عنواني"],
  ])("is %s", (language, text) => {
    const guess = detectLanguage(text);

    expect(guess.language).toBe(language);
    expect(guess.confidence).toBeGreaterThan(0.4);
  });

  it.each([["", "👍", "4711 0815", "?!", "ߌߏߊ"]])("is undetermined where there is nothing to go by: %s", (text) => {
    const guess = detectLanguage(text);

    expect(guess).toEqual({ language: "und", confidence: 0 });
  });

  it.skipIf(!setsPresent()).each([
    ["massive_de.test", "de", 0.96],
    ["banking77.test", "en", 0.99],
    ["clinc150.test", "en", 0.98],
  ])("is right for short texts of %s (needs ../shared/datasets/classification)", (set, language, least) => {
    const texts = readSet(set);

    const right = texts.filter(({ text }) => detectLanguage(text).language === language).length;

    expect(right / texts.length).toBeGreaterThanOrEqual(least);
  });
});

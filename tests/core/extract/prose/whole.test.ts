import { describe, expect, it } from "vitest";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import type { FieldValue } from "../../../../shared/schemas/extraction.ts";
import { extractFrom } from "../given-mail.ts";
import { MORE_WHOLE_MAILS } from "./more-whole-mails.ts";
import { WHOLE_LETTERS } from "./whole-letters.ts";
import { WHOLE_MAILS } from "./whole-mails.ts";

/** Names and addresses of the envelope are tested elsewhere. */
const ENVELOPE = new Set(["senderName", "email"]);

const isRight = (name: string, value: FieldValue | null, expected: FieldValue | null): boolean =>
  value === null || expected === null ? value === expected : sameValue(name, value, expected);

describe("whole mails, letters and chats", () => {
  it.each([...WHOLE_MAILS, ...MORE_WHOLE_MAILS, ...WHOLE_LETTERS])(
    "gives all of a %s (%s, %s)",
    async (category, language, channel, text, expected) => {
      const { fields } = await extractFrom({
        category,
        language,
        text,
        channel,
        ...(channel === "chat" ? { document: { reader: "chat" } } : {}),
      });

      const found = Object.fromEntries(
        Object.values(fields)
          .filter((field) => !ENVELOPE.has(field.name) && (field.name in expected || field.value !== null))
          .map((field) => [field.name, field.value]),
      );
      const wrong = Object.entries(found).filter(([name, value]) => !isRight(name, value, expected[name] ?? null));
      expect(wrong).toEqual([]);
    },
  );
});

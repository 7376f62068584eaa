import { writeSync } from "node:fs";
import { openState } from "../../../../shared/adapters/local/index.ts";
import { nextItem, sampleItem, sampleMessage } from "../../../contracts/sample-item.ts";

/** Accepts items without end, and says so on standard output only after the store has said so. */
const WORKERS = 8;
const LARGE_BYTES = 100_000;

const [dataFolder = "", firstNumber = "0"] = process.argv.slice(2);
const state = await openState({ dataFolder, packs: { default: "customer-service" } });
let next = Number(firstNumber);

await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    for (;;) {
      const number = next;
      next += 1;
      const item = sampleItem(number);
      const bytes = Buffer.alloc(number % 5 === 0 ? LARGE_BYTES : 50, String(number));
      await state.blobs.put(item.arrival.rawKey, bytes);
      await state.items.create({ item, outbox: [sampleMessage(item, "parse", String(number))] });
      writeSync(1, `created ${number}\n`);
      const second = nextItem(item, "processing");
      await state.items.advance({
        item: second,
        outbox: [sampleMessage(second, "classify", String(number))],
        searchText: `word${number}`,
      });
      writeSync(1, `advanced ${number}\n`);
    }
  }),
);

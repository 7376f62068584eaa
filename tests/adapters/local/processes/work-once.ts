import { openState } from "../../../../shared/adapters/local/index.ts";

/** Takes everything from the queue `work`, claims each body, and prints what it got and what it won. */
const [dataFolder = "", name = ""] = process.argv.slice(2);
const state = await openState({ dataFolder, packs: { default: "customer-service" } });
const got: string[] = [];
const won: string[] = [];

for (;;) {
  const messages = await state.queues.receive("work", { max: 5, visibilitySeconds: 60, waitSeconds: 1 });
  if (messages.length === 0) break;
  got.push(...messages.map((message) => message.body));
  await state.queues.remove(
    "work",
    messages.map((message) => message.receipt),
  );
}
for (let number = 0; number < 200; number += 1) {
  if ((await state.claims.claim(`claim-${number}`, name)) === name) won.push(String(number));
}
await state.close();
process.stdout.write(JSON.stringify({ got, won }));

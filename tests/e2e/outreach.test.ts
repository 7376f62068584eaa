import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { wake } from "../../shared/core/flow/transition.ts";
import type { State } from "../../shared/ports/state.ts";
import { triggerListSchema } from "../../shared/schemas/trigger-list.ts";
import { triggerEventSchema } from "../../shared/schemas/work-item.ts";
import { type MailServer, openMailServer } from "../support/mail-server.ts";
import {
  newDataFolder,
  openStore,
  removeFolder,
  type RunningMailroom,
  startMailroom,
  until,
} from "../support/mailroom-process.ts";
import { extractionOf, mailFactsOf, parsedOf, understoodItem } from "../support/understood-items.ts";

/** The real command with a real mail server behind it; items are understood already and about to be routed. */
describe("what the mailroom says by itself", () => {
  let folder: string;
  let outbox: string;
  let server: MailServer;
  let mailroom: RunningMailroom;
  let state: State;
  let refusing = true;
  beforeAll(async () => {
    folder = await newDataFolder();
    outbox = join(folder, "triggers");
    server = await openMailServer({
      refuseRecipient: (address) => (refusing && address.startsWith("voll@") ? { code: 552, text: "mailbox full" } : undefined),
    });
    const pack = await writePack();
    state = await openStore(folder);
    mailroom = await startMailroom(folder, ["--no-samples", "--pack", pack, "--smtp-relay", `smtp://127.0.0.1:${server.port}`]);
  });
  afterAll(async () => {
    await state.close();
    await mailroom.kill();
    await server.close();
    await removeFolder(folder);
  });

  const writePack = async (): Promise<string> => {
    const pack = join(folder, "pack");
    await mkdir(pack, { recursive: true });
    await cp("shared/packs/customer-service/pack.yaml", join(pack, "pack.yaml"));
    const settings = z.record(z.string(), z.unknown()).parse(parse(await readFile(join(pack, "pack.yaml"), "utf8")));
    settings["notifications"] = {
      from: { name: "Musterwerke", address: "service@musterwerke.example" },
      domain: "musterwerke.example",
      acknowledge: true,
      askBack: true,
      statusUrl: "https://musterwerke.example/status",
    };
    settings["triggers"] = { connector: { kind: "outbox", folder: outbox } };
    await writeFile(join(pack, "pack.yaml"), stringify(settings));
    return pack;
  };

  /** A mail of a customer of its own, understood and waiting for route. */
  const arrives = async (number: number, address: string, values?: Parameters<typeof extractionOf>[0]): Promise<void> => {
    const mail = mailFactsOf({ from: { name: "Anna Schmidt", address }, messageId: `<m${number}@kunde.example>` });
    const parsed = parsedOf({ mail, text: `Guten Tag, Nummer ${number}: der Stand ist 12345 kWh.` });
    const extraction = values === undefined ? {} : { extraction: extractionOf(values) };
    const item = await understoodItem(state.blobs, number, { parsed, ...extraction });
    await state.claims.claim(`object/${item.arrival.rawKey}`, item.itemId);
    await state.items.create({ item, outbox: [wake(item, "route")] });
  };
  const mailTo = (address: string) =>
    until(`a mail to ${address}`, async () => server.seen.find((mail) => mail.to.includes(address)));

  it("confirms a mail with its case number, from an empty sender, as an automatic answer in its thread", async () => {
    await arrives(1, "anna@kunde.example");

    const mail = await mailTo("anna@kunde.example");

    const parsed = await simpleParser(mail.content);
    expect(mail.from).toBe("");
    expect(parsed.subject).toMatch(/^Wir haben Ihre Nachricht erhalten \[PH-\w{26}-\w{12}\]$/);
    expect(parsed.text).toMatch(/https:\/\/musterwerke\.example\/status\/\w{26}\?token=\d+\.[\w-]{43}/);
    expect(parsed.messageId).toMatch(/^<PH-\w{26}-\w{12}\.\w{26}\.a@musterwerke\.example>$/);
    expect(parsed.inReplyTo).toBe("<m1@kunde.example>");
    expect(parsed.headers.get("auto-submitted")).toBe("auto-replied");
  });

  it("asks for a missing number, and tells the receiver of triggers and the control room of it", async () => {
    await arrives(2, "berta@kunde.example", { meterReading: { value: "1", unit: "kWh" } });

    const mail = await mailTo("berta@kunde.example");
    const file = await until("a trigger's file", async () =>
      (await readdir(outbox).catch(() => [])).find((name) => name.endsWith("-missing_number.json")),
    );
    const listed = triggerListSchema.parse(await (await fetch(`${mailroom.http}/api/triggers?kind=missing_number`)).json());

    const event = triggerEventSchema.parse(JSON.parse(await readFile(join(outbox, file), "utf8")));
    expect((await simpleParser(mail.content)).text).toContain("Kundennummer oder Vertragsnummer");
    expect(event).toMatchObject({ type: "posthorn.trigger.v1", data: { kind: "missing_number" } });
    expect(listed.items).toMatchObject([{ id: event.id, kind: "missing_number", itemId: event.data.itemId }]);
  });

  it("puts what a server refuses on the dead-letter list with its words, and sends it when somebody redrives it", async () => {
    await arrives(3, "voll@kunde.example");
    const letter = await until("a dead letter", async () => (await state.deadLetters.list("notifications")).letters[0]);

    refusing = false;
    const redriven = await state.deadLetters.redrive("notifications", letter.id);

    await mailTo("voll@kunde.example");
    expect(letter.attributes["error"]).toContain("mailbox full");
    expect(redriven).toBe(true);
  });

  it("has sent each mail once", async () => {
    const before = server.seen.length;
    await mailroom.kill();

    mailroom = await startMailroom(folder, [
      "--no-samples",
      "--pack",
      join(folder, "pack"),
      "--smtp-relay",
      `smtp://127.0.0.1:${server.port}`,
    ]);
    await arrives(4, "dora@kunde.example");
    await mailTo("dora@kunde.example");

    expect(server.seen.length).toBe(before + 1);
    expect(new Set(server.seen.map((mail) => mail.to[0])).size).toBe(server.seen.length);
  });
});

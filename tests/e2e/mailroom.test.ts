import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { State } from "../../shared/ports/state.ts";
import { type WorkItemEvent, workItemEventSchema } from "../../shared/schemas/work-item.ts";
import {
  newDataFolder,
  openStore,
  removeFolder,
  type RunningMailroom,
  startMailroom,
  until,
} from "../support/mailroom-process.ts";
import { letterPage, writePdf } from "../support/pdf-writer.ts";

/** The real command, real doors, an independent SMTP client; what arrives is read from the queues of the systems of record. */
describe("the mailroom on one machine", () => {
  let folder: string;
  let mailroom: RunningMailroom;
  let state: State;
  beforeAll(async () => {
    folder = await newDataFolder();
    mailroom = await startMailroom(folder);
    state = await openStore(folder);
  });
  afterAll(async () => {
    await state.close();
    await mailroom.kill();
    await removeFolder(folder);
  });

  const nextWorkItem = (queue: string, belongs: (event: WorkItemEvent) => boolean): Promise<WorkItemEvent> =>
    until(`a work item on ${queue}`, async () => {
      const messages = await state.queues.receive(queue, { max: 10, visibilitySeconds: 1, waitSeconds: 0 });
      return messages.map((message) => workItemEventSchema.parse(JSON.parse(message.body))).find(belongs);
    });

  const post = async (path: string, body: unknown): Promise<Response> =>
    fetch(`${mailroom.http}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  it("turns a mail sent through SMTP into a work item of the billing system", async () => {
    const transport = createTransport({ host: "127.0.0.1", port: mailroom.smtpPort, secure: false, ignoreTLS: true });

    const sent = await transport.sendMail({
      from: '"Ulla Grönemann" <ulla@kundin.example>',
      to: "service@musterwerke.example",
      subject: "Zählerstand Strom",
      text: "Guten Tag,\n\nich melde den Zählerstand für meinen Stromzähler.\n\nZählernummer: 1EMH0044556677\nZählerstand: 20.871 kWh\nabgelesen am 02.03.2026\nKundennummer: 4711-2044\n\nMit freundlichen Grüßen\nUlla Grönemann\n",
    });

    const event = await nextWorkItem(
      "system-billing.fifo",
      (candidate) => candidate.data.sender.address === "ulla@kundin.example",
    );
    expect(sent.response).toMatch(/^250 /);
    expect(event.type).toBe("posthorn.workitem.v1");
    expect(event.data).toMatchObject({
      category: "meter_reading",
      system: "billing",
      decidedBy: "automatic",
      channel: "mail",
      language: "de",
    });
    expect(event.data.fields["meterReading"]?.value).toEqual({ value: "20871", unit: "kWh" });
    expect(event.data.fields["meterNumber"]?.value).toBe("1EMH0044556677");
  });

  it("turns a form post into a work item", async () => {
    const response = await post("/intake/forms/kontakt", {
      submittedAt: "2026-03-02T10:00:00Z",
      sender: { name: "Per Holm", email: "per.holm@kunde.example" },
      fields: {
        Anliegen: "Zählerstand melden",
        Kundennummer: "4711-9001",
        Zählernummer: "1EMH0077001122",
        Zählerstand: "15500 kWh",
        Ablesedatum: "01.03.2026",
      },
    });

    expect(response.status).toBe(202);
    const event = await nextWorkItem("system-billing.fifo", (candidate) => candidate.data.channel === "form");
    expect(event.data).toMatchObject({ category: "meter_reading", sender: { address: "per.holm@kunde.example" } });
  });

  it("turns a chat into a work item of the technical service", async () => {
    const response = await post("/intake/chats", {
      startedAt: "2026-03-02T10:00:00Z",
      messages: [
        {
          at: "2026-03-02T10:00:00Z",
          role: "customer",
          name: "Nele",
          text: "mein internet ist seit heute früh komplett tot, der router blinkt nur noch rot",
        },
        {
          at: "2026-03-02T10:00:40Z",
          role: "customer",
          name: "Nele",
          text: "hab ihn schon neu gestartet, störung bitte beheben. kundennummer 4711-3003",
        },
      ],
    });

    expect(response.status).toBe(202);
    const event = await nextWorkItem("system-support", (candidate) => candidate.data.channel === "chat");
    expect(event.data.category).toBe("technical_fault");
  });

  it("takes a PDF letter from the drop folder", async () => {
    const pdf = writePdf([
      letterPage([
        "Agnes Thielemann",
        "Torstraße 9",
        "10119 Berlin",
        "",
        "Musterwerke GmbH",
        "10115 Berlin",
        "",
        "Berlin, 2. März 2026",
        "",
        "Kündigung meines Vertrags V-40022110",
        "",
        "Sehr geehrte Damen und Herren,",
        "",
        "hiermit kündige ich meinen Vertrag V-40022110 fristgerecht zum 30.06.2026.",
        "Meine Kundennummer lautet 4711-6060. Bitte bestätigen Sie mir die Kündigung schriftlich.",
        "",
        "Mit freundlichen Grüßen",
        "Agnes Thielemann",
      ]),
    ]);

    await writeFile(join(mailroom.dropFolder, "kuendigung.pdf"), pdf);

    const row = await until("the letter at rest", async () => {
      const { rows } = await state.items.list({ tenantId: "default", channel: "letter", limit: 10 });
      return rows.find((candidate) => ["delivered", "needs_review"].includes(candidate.state));
    });
    const item = await state.items.get("default", row.itemId);
    expect(item?.classification?.category).toBe("contract_cancellation");
    expect(item?.extraction?.fields["contractNumber"]?.value).toBe("V-40022110");
    expect(item?.extraction?.fields["contractNumber"]?.provenance?.box).not.toBeNull();
  });

  it("answers bad input with problem details that say what would be right", async () => {
    const wrongShape = await post("/intake/chats", { messages: [{ role: "robot", text: 1 }] });
    const notJson = await fetch(`${mailroom.http}/intake/messages`, { method: "POST", body: "{" });
    const empty = await fetch(`${mailroom.http}/intake/mail`, { method: "POST", body: "" });

    const details = z
      .object({ status: z.number(), errors: z.array(z.object({ path: z.string(), message: z.string() })) })
      .parse(await wrongShape.json());
    expect(wrongShape.headers.get("content-type")).toContain("application/problem+json");
    expect(details.errors.map((error) => error.path)).toContain("messages.0.role");
    expect(notJson.status).toBe(400);
    expect(empty.status).toBe(422);
  });
});

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { httpCall } from "../../shared/adapters/connectors/http-client.ts";
import { openConnector, realTools } from "../../shared/adapters/connectors/open-connector.ts";
import { connect, newBreaker } from "../../shared/core/deliver/connect.ts";
import type { FieldValue } from "../../shared/schemas/extraction.ts";
import { deliveryOffice } from "../support/delivered-items.ts";
import { classificationOf, extractionOf, parsedOf, partOf, starterPack } from "../support/understood-items.ts";

const DATABASE = "office";
const PASSWORD = "tryton-e2e-password";
const SETUP_MS = 600_000;
/** Debian's own Python has the Tryton modules, whatever else is first on the path. */
const PYTHON = "/usr/bin/python3";
const hasTryton = spawnSync(PYTHON, ["-c", "import trytond.modules.account_invoice, trytond.modules.bank"]).status === 0;

const customer = {
  do: "find",
  model: "party.party",
  domain: [["code", "=", "{{customer}}"]],
  as: "party",
  missing: "No party has this customer number.",
};
const street = "{{fields.address.value.street}} {{fields.address.value.houseNumber}}";
const postalCode = "{{fields.address.value.postalCode}}";
const city = "{{fields.address.value.city}}";

/** What a pack says about Tryton; the first find of a record's name makes a second delivery harmless. */
const categories = {
  address_change: {
    steps: [
      customer,
      { do: "find", model: "country.country", domain: [["code", "=", "{{fields.address.value.country}}"]], as: "country" },
      {
        do: "find",
        model: "party.address",
        domain: [
          ["party", "=", "{{party}}"],
          ["street", "=", street],
          ["postal_code", "=", postalCode],
          ["city", "=", city],
        ],
        as: "address",
      },
      {
        do: "create",
        model: "party.address",
        values: { party: "{{party}}", street, postal_code: postalCode, city, country: "{{country}}" },
        as: "address",
      },
    ],
    reference: "party.address,{{address}}",
  },
  bank_details_change: {
    steps: [
      customer,
      { do: "find", model: "bank", domain: [], as: "bank", missing: "No bank is set up." },
      {
        do: "find",
        model: "bank.account",
        domain: [
          ["numbers.number_compact", "=", "{{fields.iban.value}}"],
          ["owners", "=", "{{party}}"],
        ],
        as: "account",
      },
      {
        do: "create",
        model: "bank.account",
        values: {
          bank: "{{bank}}",
          owners: [["add", ["{{party}}"]]],
          numbers: [["create", [{ type: "iban", number: "{{fields.iban.value}}" }]]],
        },
        as: "account",
      },
    ],
    reference: "bank.account,{{account}}",
  },
  supplier_invoice: {
    steps: [
      {
        do: "find",
        model: "party.party",
        domain: [["identifiers.code", "=", "{{fields.sellerVatId.value}}"]],
        as: "party",
        missing: "No supplier has this VAT number.",
      },
      {
        do: "find",
        model: "party.address",
        domain: [["party", "=", "{{party}}"]],
        as: "address",
        missing: "The supplier has no address.",
      },
      { do: "find", model: "company.company", domain: [], as: "company", missing: "No company is set up." },
      { do: "find", model: "account.journal", domain: [["type", "=", "expense"]], as: "journal", missing: "No expense journal." },
      {
        do: "find",
        model: "account.account",
        domain: [["type.payable", "=", true]],
        as: "payable",
        missing: "No payable account.",
      },
      {
        do: "find",
        model: "account.account",
        domain: [["type.expense", "=", true]],
        as: "expense",
        missing: "No expense account.",
      },
      {
        do: "find",
        model: "currency.currency",
        domain: [["code", "=", "{{fields.currency.value}}"]],
        as: "currency",
        missing: "The currency is not set up.",
      },
      {
        do: "find",
        model: "account.invoice",
        domain: [
          ["reference", "=", "{{fields.invoiceNumber.value}}"],
          ["party", "=", "{{party}}"],
          ["type", "=", "in"],
        ],
        as: "invoice",
      },
      {
        do: "create",
        model: "account.invoice",
        values: {
          type: "in",
          company: "{{company}}",
          party: "{{party}}",
          invoice_address: "{{address}}",
          journal: "{{journal}}",
          account: "{{payable}}",
          currency: "{{currency}}",
          reference: "{{fields.invoiceNumber.value}}",
          description: "{{workItemId}}",
          invoice_date: { $date: "{{fields.invoiceDate.value}}" },
          lines: [
            [
              "create",
              [
                {
                  type: "line",
                  description: "{{subject}}",
                  quantity: 1,
                  account: "{{expense}}",
                  currency: "{{currency}}",
                  company: "{{company}}",
                  unit_price: { $decimal: "{{fields.netTotal.value.value}}" },
                },
              ],
            ],
          ],
        },
        as: "invoice",
      },
    ],
    reference: "account.invoice,{{invoice}}",
  },
};

const euro = (value: string): FieldValue => ({ value, currency: "EUR" });
const requests: Record<string, Record<string, FieldValue>> = {
  address_change: {
    customerNumber: "4711-0815",
    address: { street: "Kölner Straße", houseNumber: "8", postalCode: "50667", city: "Köln", country: "DE" },
  },
  bank_details_change: { customerNumber: "4711-0815", iban: "DE89370400440532013000" },
  supplier_invoice: {
    invoiceNumber: "RE-2026-17",
    invoiceDate: "2026-02-27",
    sellerVatId: "DE136695976",
    netTotal: euro("100.00"),
    grossTotal: euro("119.00"),
    currency: "EUR",
  },
};

let folder = "";
let server: ChildProcess | null = null;
let url = "";

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

const run = (command: string, args: string[]): void => {
  const result = spawnSync(command, args, {
    env: { ...process.env, TRYTONPASSFILE: join(folder, "password") },
    encoding: "utf8",
  });
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${result.status}:\n${result.stderr.slice(-2000)}`);
};

const startTryton = async (): Promise<void> => {
  folder = await mkdtemp(join(tmpdir(), "posthorn-tryton-"));
  const port = await freePort();
  const config = join(folder, "trytond.conf");
  await writeFile(config, `[database]\nuri = sqlite://\npath = ${folder}\n[web]\nlisten = 127.0.0.1:${port}\n`);
  await writeFile(join(folder, "password"), PASSWORD);
  await writeFile(join(folder, `${DATABASE}.sqlite`), "");
  run("trytond-admin", ["-c", config, "-d", DATABASE, "--all", "--email", "admin@musterwerke.example"]);
  run("trytond-admin", ["-c", config, "-d", DATABASE, "-u", "party", "bank", "account_invoice", "--activate-dependencies"]);
  run(PYTHON, ["tests/e2e/tryton-office.py", config, DATABASE]);
  server = spawn("trytond", ["-c", config], { stdio: "ignore" });
  url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`trytond did not listen on ${url}`);
};

/** Asks Tryton itself, beside the connector. */
const ask = async (method: string, params: unknown[]): Promise<unknown> => {
  const rpc = async (body: unknown, headers: Record<string, string>): Promise<unknown> => {
    const call = {
      url: `${url}/${DATABASE}/`,
      method: "POST",
      body: JSON.stringify(body),
      timeoutMs: 10_000,
      allowPrivateNetwork: true,
    };
    const answer = await httpCall({ ...call, headers: { "content-type": "application/json", ...headers } });
    return z.object({ result: z.unknown() }).parse(JSON.parse(answer.body)).result;
  };
  const [user, key] = z
    .tuple([z.number(), z.string()])
    .parse(await rpc({ id: 0, method: "common.db.login", params: ["admin", { password: PASSWORD }, "en"] }, {}));
  const authorization = `Session ${Buffer.from(`admin:${user}:${key}`).toString("base64")}`;
  return rpc({ id: 1, method, params: [...params, {}] }, { authorization });
};

describe.skipIf(!hasTryton)(
  "Tryton from Debian (skipped where tryton-server with bank and account_invoice is not installed)",
  () => {
    beforeAll(startTryton, SETUP_MS);
    afterAll(async () => {
      server?.kill();
      await rm(folder, { recursive: true, force: true });
    });

    const sent = async (category: string, values = requests[category] ?? {}) => {
      const pack = starterPack((one) => {
        const automatic = Object.entries(one.categories).map(([name, policy]) => [
          name,
          { ...policy, system: "erp", autonomy: "auto" as const },
        ]);
        return { ...one, categories: Object.fromEntries(automatic) };
      });
      const office = deliveryOffice(pack);
      const { item, events } = await office.delivered(1, {
        classification: classificationOf({ category }),
        extraction: extractionOf(values),
        parsed: parsedOf({ parts: [partOf()] }),
      });
      const [event] = events;
      if (event === undefined) throw new Error("one work item was expected");
      const secrets = { read: async () => PASSWORD };
      const connector = openConnector(
        {
          kind: "tryton",
          url,
          database: DATABASE,
          user: "admin",
          secret: "tryton",
          allowPrivateNetwork: true,
          context: { company: 1 },
          categories,
        },
        realTools(secrets),
      );
      await connect({ ...office.state, connector, breaker: newBreaker(), now: office.now }, event, false);
      const again = await connector.deliver(event, true);
      return { item: office.state.all.get(item.itemId), again };
    };

    it("gets an address change as an address of the party, once, and its reference comes back", async () => {
      const { item, again } = await sent("address_change");

      const reference = item?.receipts[0]?.reference ?? "";
      const [address] = z
        .array(z.object({ city: z.string(), street: z.string() }))
        .parse(await ask("model.party.address.read", [[Number(reference.split(",")[1])], ["city", "street"]]));
      expect(item?.state).toBe("accepted");
      expect(again).toEqual({ outcome: "accepted", reference });
      expect(address).toMatchObject({ city: "Köln", street: "Kölner Straße 8" });
    });

    it("gets new bank details as an account of the party", async () => {
      const { item, again } = await sent("bank_details_change");

      const reference = item?.receipts[0]?.reference ?? "";
      const numbers = await ask("model.bank.account.number.search_read", [
        [["account", "=", Number(reference.split(",")[1])]],
        0,
        10,
        null,
        ["number_compact"],
      ]);
      expect(item?.state).toBe("accepted");
      expect(again).toEqual({ outcome: "accepted", reference });
      expect(numbers).toMatchObject([{ number_compact: "DE89370400440532013000" }]);
    });

    it("gets a supplier's invoice as a draft invoice with its amount", async () => {
      const { item, again } = await sent("supplier_invoice");

      const reference = item?.receipts[0]?.reference ?? "";
      const invoices = await ask("model.account.invoice.read", [
        [Number(reference.split(",")[1])],
        ["reference", "state", "type", "untaxed_amount"],
      ]);
      expect(item?.state).toBe("accepted");
      expect(again).toEqual({ outcome: "accepted", reference });
      expect(invoices).toMatchObject([
        {
          reference: "RE-2026-17",
          state: "draft",
          type: "in",
          untaxed_amount: { decimal: expect.stringMatching(/^100/) as string },
        },
      ]);
    });

    it("brings a request for an unknown customer back to people", async () => {
      const { item } = await sent("address_change", { ...requests["address_change"], customerNumber: "0000-0000" });

      expect(item).toMatchObject({
        state: "needs_review",
        receipts: [{ status: "rejected", reason: "No party has this customer number." }],
      });
    });
  },
);

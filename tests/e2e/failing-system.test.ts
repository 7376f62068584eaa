import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { wake } from "../../shared/core/flow/transition.ts";
import { reconcile } from "../../shared/core/retain/reconcile.ts";
import { sampleId } from "../contracts/sample-item.ts";
import {
  newDataFolder,
  openStore,
  removeFolder,
  type RunningMailroom,
  startMailroom,
  until,
} from "../support/mailroom-process.ts";
import { seededRandom } from "../support/random-schedule.ts";
import { answerJson, openStubSystem, type StubSystem } from "../support/stub-system.ts";
import { understoodItem } from "../support/understood-items.ts";

const ITEMS = Number(process.env["POSTHORN_E2E_ITEMS"] ?? 900);
/** The short run is over in a few seconds and must be hit as well. */
const KILL_EVERY_MS = ITEMS < 1000 ? 1000 : 4000;
const FAILURE_SHARE = 0.2;
const TIME_LIMIT_MS = 600_000;

interface Office {
  dataFolder: string;
  pack: string;
  system: StubSystem;
  /** Ids of the records it really has. */
  booked: Set<string>;
}

const opened: Office[] = [];
const running: RunningMailroom[] = [];
afterEach(async () => {
  for (const mailroom of running.splice(0)) if (mailroom.child.exitCode === null) await mailroom.kill();
  for (const office of opened.splice(0)) {
    await office.system.close();
    await removeFolder(office.dataFolder);
  }
});

/** A mailroom's store with items that are understood and about to be routed, all for one system that fails as often as told. */
const prepare = async (failureShare: number): Promise<Office> => {
  const booked = new Set<string>();
  const random = seededRandom(7);
  const system = await openStubSystem((request, response) => {
    const id = String(request.headers["idempotency-key"]);
    const luck = random();
    if (luck < failureShare / 2) return answerJson(response, 500, {});
    // It keeps the promise of the idempotency key: one id is one record.
    booked.add(id);
    if (luck < failureShare) return void response.destroy();
    return answerJson(response, 200, { id: `R-${id}` });
  });
  const dataFolder = await newDataFolder();
  const pack = join(dataFolder, "pack");
  await mkdir(pack, { recursive: true });
  await cp("shared/packs/customer-service/pack.yaml", join(pack, "pack.yaml"));
  const settings = parse(await readFile(join(pack, "pack.yaml"), "utf8")) as { systems: Record<string, { connector?: unknown }> };
  const connector = { kind: "https", url: system.url, allowPrivateNetwork: true, reference: "id", timeoutSeconds: 5 };
  for (const one of Object.values(settings.systems)) one.connector = connector;
  await writeFile(join(pack, "pack.yaml"), stringify(settings));
  const office = { dataFolder, pack, system, booked };
  opened.push(office);
  const state = await openStore(dataFolder);
  for (let number = 1; number <= ITEMS; number += 1) {
    const item = await understoodItem(state.blobs, number, { parsed: { mail: null }, arrival: { channel: "letter" } });
    await state.claims.claim(`object/${item.arrival.rawKey}`, item.itemId);
    await state.items.create({ item, outbox: [wake(item, "route")] });
  }
  await state.close();
  return office;
};

const start = async (office: Office): Promise<RunningMailroom> => {
  const mailroom = await startMailroom(office.dataFolder, ["--no-samples", "--pack", office.pack]);
  running.push(mailroom);
  return mailroom;
};

const accepted = async (office: Office): Promise<number> => {
  const state = await openStore(office.dataFolder);
  try {
    return (await state.items.count("default")).accepted ?? 0;
  } finally {
    await state.close();
  }
};

/** Seconds until all are accepted; kills the process now and then if told to. */
const run = async (office: Office, killEveryMs: number | null): Promise<{ seconds: number; kills: number }> => {
  const started = performance.now();
  let kills = 0;
  let mailroom = await start(office);
  let lastKill = performance.now();
  await until(
    `${ITEMS} accepted`,
    async () => {
      if ((await accepted(office)) === ITEMS) return true;
      if (killEveryMs !== null && performance.now() - lastKill > killEveryMs) {
        await mailroom.kill();
        kills += 1;
        mailroom = await start(office);
        lastKill = performance.now();
      }
      return undefined;
    },
    TIME_LIMIT_MS,
  );
  const seconds = (performance.now() - started) / 1000;
  await mailroom.stop();
  return { seconds, kills };
};

describe("a system of record that fails, and a mailroom that is killed", () => {
  it(
    `brings ${ITEMS} items to a system that fails ${FAILURE_SHARE * 100} % at random, with kill -9 every ${KILL_EVERY_MS / 1000} s`,
    async () => {
      const calm = await run(await prepare(0), null);
      const office = await prepare(FAILURE_SHARE);

      const rough = await run(office, KILL_EVERY_MS);

      const state = await openStore(office.dataFolder);
      const { balance } = await reconcile({ ...state, tenantId: "default", now: () => new Date().toISOString() });
      await state.close();
      process.stdout.write(
        `${ITEMS} items: calm ${calm.seconds.toFixed(1)} s, rough ${rough.seconds.toFixed(1)} s, ${rough.kills} kills, ${office.system.seen.length} calls\n`,
      );
      expect(balance).toMatchObject({ received: ITEMS, delivered: ITEMS, closes: true, open: [] });
      expect([...office.booked].sort()).toEqual(Array.from({ length: ITEMS }, (_, number) => `${sampleId(number + 1)}-1`).sort());
      expect(rough.kills).toBeGreaterThan(0);
    },
    TIME_LIMIT_MS,
  );
});

import { z } from "zod";
import type { BlobStore } from "../../ports/blob-store.ts";
import type { SettingStore } from "../../ports/setting-store.ts";
import { type LearntPlaces, learntPlacesSchema } from "../../schemas/learnt-anchor.ts";

/** Setting that points at what was learnt. The words themselves lie in a file: settings keep their history, and erasure must reach every word. */
export const PLACES_SETTING = "anchors";

const pointerSchema = z.strictObject({
  /** null until something was learnt. */
  file: z.string().nullable(),
  /** Where the last page of lessons begins, and which of that page are done. */
  readTo: z.string().nullable(),
  handled: z.array(z.string()),
  /** Items whose lessons count again and must be read once more. */
  again: z.array(z.string()),
});
export type PlacesPointer = z.infer<typeof pointerSchema>;

export interface PlacesStore {
  blobs: BlobStore;
  settings: SettingStore;
  now: () => string;
  newId: () => string;
}

export interface StoredPlaces {
  version: number;
  pointer: PlacesPointer;
  places: LearntPlaces;
}

export interface PlacesChange {
  by: string;
  note: string;
  /** What it becomes; null where nothing is to be written. Called anew when somebody else wrote meanwhile. */
  apply: (before: StoredPlaces) => Promise<Omit<StoredPlaces, "version"> | null>;
}

const NOTHING_LEARNT: LearntPlaces = { anchors: [], synonyms: [] };
const FRESH: PlacesPointer = { file: null, readTo: null, handled: [], again: [] };
/** Writers of one tenant: a learner, a lead or two, an erasure. */
const ATTEMPTS = 8;
/** A writer that takes longer between its file and its pointer is dead. */
const ORPHAN_AFTER_MS = 10 * 60 * 1000;
const MAX_SWEPT = 20;

/** Beside the models: who may read or change those may read or change these. */
const prefixOf = (tenantId: string): string => `models/places-of-${tenantId}/`;
const SUFFIX = ".json";

export const readPointer = async (
  settings: SettingStore,
  tenantId: string,
): Promise<{ version: number; pointer: PlacesPointer }> => {
  const setting = await settings.get(tenantId, PLACES_SETTING);
  if (setting === undefined) return { version: 0, pointer: FRESH };
  return { version: setting.version, pointer: pointerSchema.parse(setting.value) };
};

/** The file a pointer names; undefined when a newer version replaced it. */
export const readPlacesFile = async (blobs: BlobStore, file: string | null): Promise<LearntPlaces | undefined> => {
  if (file === null) return NOTHING_LEARNT;
  const blob = await blobs.get(file);
  return blob === undefined ? undefined : learntPlacesSchema.parse(JSON.parse(new TextDecoder().decode(blob.bytes)));
};

export const readPlaces = async (store: Pick<PlacesStore, "blobs" | "settings">, tenantId: string): Promise<StoredPlaces> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { version, pointer } = await readPointer(store.settings, tenantId);
    const places = await readPlacesFile(store.blobs, pointer.file);
    if (places !== undefined) return { version, pointer, places };
  }
  throw new Error(`The learnt places of tenant ${tenantId} are not stored where the setting "${PLACES_SETTING}" points`);
};

/** One change at a time: a lost race is played again on what the other wrote. */
export const changePlaces = async (store: PlacesStore, tenantId: string, change: PlacesChange): Promise<boolean> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await readPlaces(store, tenantId);
    const after = await change.apply(before);
    if (after === null) return false;
    if (await written(store, tenantId, { before, after, change })) return true;
  }
  throw new Error(`The learnt places of tenant ${tenantId} changed ${ATTEMPTS} times while they were being written; try again`);
};

const written = async (
  store: PlacesStore,
  tenantId: string,
  step: { before: StoredPlaces; after: Omit<StoredPlaces, "version">; change: PlacesChange },
): Promise<boolean> => {
  const { before, after, change } = step;
  const isNew = after.places !== before.places;
  const file = isNew ? `${prefixOf(tenantId)}${before.version + 1}-${store.newId()}${SUFFIX}` : before.pointer.file;
  if (isNew && file !== null) await store.blobs.put(file, new TextEncoder().encode(JSON.stringify(after.places)));
  const { by, note } = change;
  const value: PlacesPointer = { ...after.pointer, file };
  const outcome = await store.settings.put(tenantId, {
    name: PLACES_SETTING,
    version: before.version + 1,
    at: store.now(),
    by,
    note,
    value,
  });
  if (isNew) await sweep(store, tenantId, outcome === "written" ? { keep: file, drop: before.pointer.file } : { drop: file });
  return outcome === "written";
};

/** Older versions hold words that an erasure must reach: they go at once, those of a crashed writer a little later. */
const sweep = async (
  store: PlacesStore,
  tenantId: string,
  files: { keep?: string | null; drop: string | null },
): Promise<void> => {
  if (files.drop !== null) await store.blobs.delete(files.drop);
  if (files.keep === undefined) return;
  const { keys } = await store.blobs.list(prefixOf(tenantId), { limit: MAX_SWEPT });
  for (const key of keys.filter((entry) => entry !== files.keep && entry.endsWith(SUFFIX))) {
    const head = await store.blobs.head(key);
    if (head !== undefined && Date.parse(store.now()) - Date.parse(head.storedAt) > ORPHAN_AFTER_MS)
      await store.blobs.delete(key);
  }
};

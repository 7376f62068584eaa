import { environmentSecrets } from "../shared/adapters/connectors/environment-secrets.ts";
import { HttpMasterData } from "../shared/adapters/master-data/http-master-data.ts";
import { openMasterData } from "../shared/adapters/master-data/memory-master-data.ts";
import type { ExtractItemDeps } from "../shared/core/extract/extract-item.ts";
import { extract } from "../shared/core/extract/extract.ts";
import { packWithSynonyms } from "../shared/core/learn/learnt-synonyms.ts";
import { readPlacesFile, readPointer } from "../shared/core/learn/places-store.ts";
import { masterDataService } from "../shared/core/packs/master-data-service.ts";
import type { LanguageModel } from "../shared/ports/language-model.ts";
import type { MasterData } from "../shared/ports/master-data.ts";
import type { State } from "../shared/ports/state.ts";
import type { LearntAnchor } from "../shared/schemas/learnt-anchor.ts";
import type { LoadedPack, Pack } from "../shared/schemas/pack.ts";
import { openLanguageModel } from "./language-model.ts";

export interface ExtractorSource {
  state: Pick<State, "blobs" | "settings" | "claims">;
  pack: (tenantId: string) => Promise<LoadedPack>;
  /** Variables that hold secrets. */
  secrets: Record<string, string | undefined>;
  /** Told when something extraction can do without is not to be had. */
  report: (problem: string, error: unknown) => void;
  now: () => string;
  newId: () => string;
  /** For tests. */
  fetch?: typeof fetch;
}

type Extract = ExtractItemDeps["extract"];

/** What the pack brings along, made once per tenant. */
interface Equipment {
  pack: Pack;
  masterData: MasterData | null;
  languageModel: LanguageModel | null;
}

/** What people taught, as of one version of it. */
interface Taught {
  file: string | null;
  pack: Pack;
  anchors: LearntAnchor[];
}

/** An item waits no longer than this for the tenant's look-up service. */
const LOOK_UP_TIMEOUT_MS = 2_000;
/** Secret that the look-up service is called with, where it wants one. */
const LOOK_UP_SECRET = "master_data_token";

/** Extractors by tenant, with master data, learnt places and words, and the language model where the pack switches it on. */
export const openExtractor = (source: ExtractorSource): { of: (tenantId: string) => Promise<Extract> } => {
  const equipments = new Map<string, Promise<Equipment>>();
  const learnt = new Map<string, Taught>();
  const equipmentOf = (tenantId: string): Promise<Equipment> => {
    const known = equipments.get(tenantId) ?? equip(source, tenantId);
    equipments.set(tenantId, known);
    known.catch(() => equipments.delete(tenantId));
    return known;
  };
  return {
    of: async (tenantId) => {
      const equipment = await equipmentOf(tenantId);
      const taught = await taughtOf(source, { tenantId, pack: equipment.pack, known: learnt.get(tenantId) });
      learnt.set(tenantId, taught);
      return (input) => extract({ ...equipment, pack: taught.pack, anchors: taught.anchors }, input);
    },
  };
};

const equip = async (source: ExtractorSource, tenantId: string): Promise<Equipment> => {
  const loaded = await source.pack(tenantId);
  const { pack } = loaded;
  const found = await openLanguageModel({ ...source, claims: source.state.claims }, { tenantId, pack, use: "fields" });
  return { pack, masterData: await masterDataOf(source, loaded), languageModel: found?.model ?? null };
};

/** A look-up service where the pack names one, else its lists. */
const masterDataOf = async (source: ExtractorSource, loaded: LoadedPack): Promise<MasterData | null> => {
  const url = masterDataService(loaded.pack);
  if (url === null) return openMasterData(loaded.masterData);
  const token = await environmentSecrets(source.secrets).read(LOOK_UP_SECRET);
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return new HttpMasterData({ url, headers, timeoutMs: LOOK_UP_TIMEOUT_MS, fetch: source.fetch ?? fetch });
};

/** What was taught since the last item counts at once; what cannot be read leaves the last known in place. */
const taughtOf = async (
  source: ExtractorSource,
  options: { tenantId: string; pack: Pack; known: Taught | undefined },
): Promise<Taught> => {
  const { tenantId, pack, known } = options;
  try {
    const { pointer } = await readPointer(source.state.settings, tenantId);
    if (known !== undefined && known.file === pointer.file) return known;
    const places = await readPlacesFile(source.state.blobs, pointer.file);
    // Replaced between the two reads: the next item sees the newer version.
    if (places === undefined) return known ?? { file: "", pack, anchors: [] };
    return { file: pointer.file, pack: packWithSynonyms(pack, places.synonyms), anchors: places.anchors };
  } catch (error) {
    source.report("learnt places are not readable; extraction goes on without the newest", error);
    return known ?? { file: "", pack, anchors: [] };
  }
};

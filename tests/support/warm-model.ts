import { folderPackSource } from "../../shared/adapters/local/folder-pack-source.ts";
import { packModel } from "../../infra/local/train-in-background.ts";

/** Trains the starter pack's model once before all tests, so that no test waits for it or trains it beside another. */
export const setup = async (): Promise<void> => {
  const packs = folderPackSource({ folder: "shared/packs", default: "customer-service", tenants: {} });
  await packModel(await packs.load("default"), () => undefined);
};

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { smallPack } from "../core/classify/pack-fixture.ts";

/** A pack of two categories and twelve examples on disk: learnt in a moment. */
export const writeSmallPack = async (folder: string): Promise<string> => {
  const pack = join(folder, "pack");
  await mkdir(join(pack, "examples"), { recursive: true });
  const { pack: settings, examples } = smallPack();
  await writeFile(join(pack, "pack.yaml"), stringify(settings));
  for (const category of ["order", "complaint", "none"]) {
    const own = examples.filter((example) => example.category === category);
    const entries = own.map(({ id, industry, text }) => ({ id, industry, text }));
    await writeFile(join(pack, "examples", `${category}.de.yaml`), stringify(entries));
  }
  return pack;
};

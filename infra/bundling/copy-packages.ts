import { cp, mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

/**
 * Copies packages that cannot be bundled (workers, wasm, native code), with all they depend on, from the project's
 * node_modules into a bundle. npm's own install would need the network at synth.
 * Usage: node infra/bundling/copy-packages.ts <output folder> <package>...
 */
const copyPackages = async (output: string, names: string[]): Promise<void> => {
  const seen = new Set<string>();
  const queue = names.map((name) => ({ name, from: "." }));
  for (const { name, from } of queue) {
    const folder = await findPackage(name, from);
    if (folder === null || seen.has(folder)) continue;
    seen.add(folder);
    await mkdir(dirname(join(output, folder)), { recursive: true });
    await cp(folder, join(output, folder), { recursive: true, filter: (path) => isNeeded(path, folder) });
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
    for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
      queue.push({ name: dependency, from: folder });
  }
};

/** Node's own look-up: nearest node_modules upwards. Optional packages of other platforms are absent: null. */
const findPackage = async (name: string, from: string): Promise<string | null> => {
  let folder = from;
  for (;;) {
    const candidate = join(folder, "node_modules", name);
    if ((await stat(join(candidate, "package.json")).catch(() => null)) !== null) return candidate;
    if (folder === "." || folder === "/") return null;
    folder = dirname(folder);
  }
};

/** Nested node_modules are copied package by package; source maps and type declarations never run. */
const isNeeded = (path: string, folder: string): boolean =>
  !path.slice(folder.length).includes("node_modules") &&
  !path.endsWith(".map") &&
  !path.endsWith(".d.ts") &&
  !path.endsWith(".d.mts");

const [output, ...names] = process.argv.slice(2);
if (output === undefined || names.length === 0) throw new Error("usage: copy-packages.ts <output folder> <package>...");
await copyPackages(output, names);

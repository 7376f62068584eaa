import { existsSync } from "node:fs";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface ModelFolder {
  path: string;
  /** Whether the files end in `.traineddata.gz`. */
  gzip: boolean;
  /** To be called once the engine has read them. */
  release(): Promise<void>;
}

const PACKED = ".traineddata.gz";

/** The variant of the npm packages that was measured: integer models of the best training. */
const VARIANT = "4.0.0_best_int";

const packagedModel = (language: string): string =>
  join(
    dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`)),
    VARIANT,
    `${language}${PACKED}`,
  );

/** tesseract.js looks for all languages in one folder, npm installs one package each: links bring them together. */
const packagedModels = async (languages: string[]): Promise<ModelFolder> => {
  const path = await mkdtemp(join(tmpdir(), "posthorn-tessdata-"));
  for (const language of languages) {
    await symlink(packagedModel(language), join(path, `${language}${PACKED}`));
  }
  return { path, gzip: true, release: () => rm(path, { recursive: true, force: true }) };
};

/** Where the language data lies: the configured folder, or what `npm ci` installed. Never a download. */
export const modelFolder = async (configured: string | null, languages: string[]): Promise<ModelFolder> => {
  if (configured === null) {
    return packagedModels(languages);
  }
  const gzip = languages.every((language) => existsSync(join(configured, `${language}${PACKED}`)));
  const missing = gzip ? [] : languages.filter((language) => !existsSync(join(configured, `${language}.traineddata`)));
  if (missing.length > 0) {
    throw new Error(
      `OCR models for ${missing.join(", ")} are missing in ${configured}: it needs <language>.traineddata (or .traineddata.gz) for each of ${languages.join(", ")}`,
    );
  }
  return { path: configured, gzip, release: async () => undefined };
};

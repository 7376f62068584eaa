import react from "@vitejs/plugin-react";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const root = fileURLToPath(new URL("./functions/review/console", import.meta.url));

const EMBEDDED_FONT = /data:font\/woff2;[^,)]*base64,([A-Za-z0-9+/=]+)/g;

/** Cloudscape ships eight faces inside its style sheet: as files only the used ones are fetched, and the CSP needs no `font-src data:`. */
const fontsAsFiles = (): Plugin => ({
  name: "fonts-as-files",
  generateBundle(_options, bundle) {
    for (const asset of Object.values(bundle)) {
      if (asset.type !== "asset" || !asset.fileName.endsWith(".css")) continue;
      asset.source = asset.source.toString().replaceAll(EMBEDDED_FONT, (_whole, base64: string) => {
        const source = Buffer.from(base64, "base64");
        const name = `font-${createHash("sha256").update(source).digest("hex").slice(0, 10)}.woff2`;
        this.emitFile({ type: "asset", fileName: `assets/${name}`, source });
        return `./${name}`;
      });
    }
  },
});

export default defineConfig({
  root,
  // Relative: the console works below any path and from any static host.
  base: "./",
  plugins: [react(), fontsAsFiles()],
  build: {
    outDir: fileURLToPath(new URL("./dist/console", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    // A data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { "/api": "http://127.0.0.1:8025" } },
});

import { build } from "vite";

/** The browser sees the console as it is now, also on a checkout where nobody has built it yet, and as people get it. */
export async function setup(): Promise<void> {
  // The test runner says NODE_ENV=test, with which React would be bundled as for development: larger, and every effect twice.
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  await build({ logLevel: "warn", mode: "production" });
  process.env["NODE_ENV"] = before;
}

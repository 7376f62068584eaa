import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";

/** 0 to 1; an empty text is like nothing. */
export function similarity(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  return a === b ? 1 : jaroWinkler(a, b, {});
}

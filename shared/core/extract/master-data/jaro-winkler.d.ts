declare module "natural/lib/natural/distance/jaro-winkler_distance.js" {
  /** The package types its index only; the index loads every model it has. */
  export default function jaroWinkler(a: string, b: string, options: { ignoreCase?: boolean }): number;
}

/** One step of a rolling 32-bit hash over UTF-16 units. */
export function rollHash(hash: number, unit: number): number {
  const next = Math.imul(hash ^ unit, 0x01000193);
  return next ^ (next >>> 15);
}

/** Murmur3's finaliser: without it, hashes of short n-grams share their low bits and crowd the table. */
export function finishHash(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

export function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = rollHash(hash, text.charCodeAt(at));
  return finishHash(hash);
}

export function hashPair(first: number, second: number): number {
  return finishHash((Math.imul(first, 0x9e3779b1) + Math.imul(second ^ 0x5bd1e995, 0x85ebca77)) | 0);
}

import type { Box } from "../../../../schemas/parsed.ts";

/** Affine map of points: x' = a x + c y + e, y' = b x + d y + f. */
export interface Affine {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

export const IDENTITY: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** First `inner`, then `outer`. */
export const chain = (outer: Affine, inner: Affine): Affine => ({
  a: outer.a * inner.a + outer.c * inner.b,
  b: outer.b * inner.a + outer.d * inner.b,
  c: outer.a * inner.c + outer.c * inner.d,
  d: outer.b * inner.c + outer.d * inner.d,
  e: outer.a * inner.e + outer.c * inner.f + outer.e,
  f: outer.b * inner.e + outer.d * inner.f + outer.f,
});

export const scaling = (x: number, y: number): Affine => ({ a: x, b: 0, c: 0, d: y, e: 0, f: 0 });

export const mapPoint = (map: Affine, x: number, y: number): [number, number] => [
  map.a * x + map.c * y + map.e,
  map.b * x + map.d * y + map.f,
];

/** Smallest upright box around the mapped corners. */
export const mapBox = (map: Affine, box: Box): Box => {
  const corners = [
    mapPoint(map, box[0], box[1]),
    mapPoint(map, box[2], box[1]),
    mapPoint(map, box[2], box[3]),
    mapPoint(map, box[0], box[3]),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

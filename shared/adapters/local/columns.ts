import type { Row } from "./database.ts";

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw new TypeError(`column ${column} holds ${typeof value}, text was expected`);
}

export function optionalTextOf(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}

export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === "number") return value;
  throw new TypeError(`column ${column} holds ${typeof value}, a number was expected`);
}

export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`column ${column} holds ${typeof value}, bytes were expected`);
}

export function jsonOf(row: Row, column: string): unknown {
  return JSON.parse(textOf(row, column));
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Values as trytond's JSON wants them: `{"$date": ...}` becomes its date object, `{"$decimal": ...}` its decimal; nulls stay. */
export const trytonValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(trytonValue);
  if (typeof value !== "object" || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    if (only[0] === "$date") return dateOf(only[1]);
    if (only[0] === "$decimal") return typeof only[1] === "string" ? { __class__: "Decimal", decimal: only[1] } : null;
  }
  return Object.fromEntries(entries.map(([name, one]) => [name, trytonValue(one)]));
};

const dateOf = (value: unknown): unknown => {
  const match = typeof value === "string" ? DATE.exec(value) : null;
  return match === null ? null : { __class__: "date", year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
};

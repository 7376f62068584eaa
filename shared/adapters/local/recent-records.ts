/**
 * Records as this process last wrote or read them, so that the next stage need not read and check the same JSON again.
 * Whether one is still what is stored is for the caller to compare, by its version.
 */
export class RecentRecords<T> {
  readonly #records = new Map<string, T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(tenantId: string, id: string): T | undefined {
    return this.#records.get(keyOf(tenantId, id));
  }

  keep(tenantId: string, id: string, record: T): T {
    const key = keyOf(tenantId, id);
    this.#records.delete(key);
    this.#records.set(key, record);
    const oldest = this.#records.keys().next();
    if (this.#records.size > this.#most && !oldest.done) this.#records.delete(oldest.value);
    return record;
  }
}

const keyOf = (tenantId: string, id: string): string => `${tenantId}/${id}`;

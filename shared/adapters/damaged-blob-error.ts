/** The store's bytes are not those that were put. */
export class DamagedBlobError extends Error {
  readonly code = "damaged_blob";
  readonly retryable = false;

  constructor(key: string, found: string) {
    super(`the content of ${key} is damaged: ${found}; restore it from a backup, or handle the item by hand`);
    this.name = "DamagedBlobError";
  }
}

/** First come, first served, decided by the store: the second worker on the same object loses quietly. */
export interface ClaimRegistry {
  /** Claims `key` for `owner`; returns the owner that holds it, which is `owner` itself when the claim is new or its own. */
  claim(key: string, owner: string): Promise<string>;
  /** Who holds it. */
  holder(key: string): Promise<string | undefined>;
  /** Gives up a claim; only its owner can. */
  release(key: string, owner: string): Promise<void>;
}

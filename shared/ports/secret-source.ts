/** Secrets by the names packs use; never in packs, logs or state. */
export interface SecretSource {
  /** undefined when there is none of that name. */
  read(name: string): Promise<string | undefined>;
}

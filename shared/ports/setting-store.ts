export interface SettingVersion {
  name: string;
  version: number;
  at: string;
  by: string;
  note: string;
  value: unknown;
}

/** Small versioned documents: policies, model pointers, learnt anchors, saved searches. Every change is kept with its author. */
export interface SettingStore {
  get(tenantId: string, name: string): Promise<SettingVersion | undefined>;
  /** Conditional on the version (1 creates). */
  put(tenantId: string, setting: SettingVersion): Promise<"written" | "conflict">;
  history(tenantId: string, name: string): Promise<SettingVersion[]>;
  /** Latest version of each name that starts with `prefix`. */
  list(tenantId: string, prefix: string): Promise<SettingVersion[]>;
}

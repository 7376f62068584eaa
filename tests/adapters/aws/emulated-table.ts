import { afterAll, beforeAll } from "vitest";
import { createClients } from "../../../shared/adapters/aws/clients.ts";
import type { Clients } from "../../../shared/adapters/aws/clients.ts";
import { stateConfigSchema } from "../../../shared/adapters/aws/state-config.ts";
import type { ResolvedStateConfig } from "../../../shared/adapters/aws/state-config.ts";
import { contractQueues } from "../../contracts/adapters.ts";
import { startEmulators } from "../../contracts/emulators/emulators.ts";
import type { Emulators } from "../../contracts/emulators/emulators.ts";

export interface Deployment {
  config: ResolvedStateConfig;
  clients: Clients;
}

/** Bucket, table and queues on emulators, with clients that a test can watch or break. */
export function useEmulators(): { deploy(): Promise<Deployment> } {
  let emulators: Emulators | undefined;
  const clients: Clients[] = [];
  beforeAll(async () => {
    emulators = await startEmulators();
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await emulators?.stop();
  });
  return {
    deploy: async () => {
      if (emulators === undefined) throw new Error("the emulators are not started");
      const config = stateConfigSchema.parse(await emulators.createDeployment(contractQueues));
      const opened = createClients(config);
      clients.push(opened);
      return { config, clients: opened };
    },
  };
}

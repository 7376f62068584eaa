import { readFile } from "node:fs/promises";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readAppConfig } from "../../infra/app-config.ts";
import { MailroomStack } from "../../infra/mailroom-stack.ts";
import { packSchema } from "../../shared/schemas/pack.ts";

const policySchema = z.object({
  Properties: z.object({
    PolicyDocument: z.object({
      Statement: z.array(z.object({ Action: z.unknown(), Resource: z.unknown(), Condition: z.unknown().optional() })),
    }),
  }),
});

/** Who may call what, by the logical id of the policy. */
const bedrockGrants = async (languageModel: Record<string, unknown> | null) => {
  const pack = packSchema.parse({ ...parse(await readFile("shared/packs/customer-service/pack.yaml", "utf8")), languageModel });
  const app = new App({ context: { "aws:cdk:bundling-stacks": [] } });
  const template = Template.fromStack(new MailroomStack(app, "posthorn", { config: readAppConfig({}), pack }));
  return Object.entries(template.findResources("AWS::IAM::Policy")).flatMap(([id, policy]) =>
    policySchema
      .parse(policy)
      .Properties.PolicyDocument.Statement.filter((statement) => JSON.stringify(statement.Action).includes("bedrock"))
      .map((statement) => ({
        id,
        action: statement.Action,
        resource: JSON.stringify(statement.Resource),
        condition: statement.Condition,
      })),
  );
};

const settings = { provider: "bedrock", region: "eu-central-1", modelId: "vendor.model-v1:0" };

describe("calling a language model", () => {
  it("is allowed to nobody while the pack has none", async () => {
    expect(await bedrockGrants(null)).toEqual([]);
  });

  it("is allowed to the functions that ask about fields, on that model in that region", async () => {
    const grants = await bedrockGrants(settings);

    expect(grants.map(({ id }) => id.replace(/Function.*|Worker.*/, ""))).toEqual(
      expect.arrayContaining([expect.stringContaining("Console"), expect.stringContaining("Stageextract")]),
    );
    expect(grants).toHaveLength(2);
    for (const { action, resource } of grants) {
      expect(action).toBe("bedrock:InvokeModel");
      expect(resource).toContain(":bedrock:eu-central-1::foundation-model/vendor.model-v1:0");
    }
  });

  it("is allowed to classify alone where it is used for categories alone", async () => {
    const grants = await bedrockGrants({ ...settings, uses: ["categories"] });

    expect(grants).toHaveLength(1);
    expect(grants[0]?.id).toContain("Stageclassify");
  });

  it("through a profile reaches the model in the profile's regions, and only through the profile", async () => {
    const grants = await bedrockGrants({ ...settings, modelId: "eu.vendor.model-v1:0", uses: ["categories"] });

    expect(grants).toHaveLength(2);
    expect(grants[0]?.resource).toContain("inference-profile/eu.vendor.model-v1:0");
    expect(grants[1]?.resource).toContain(":bedrock:*::foundation-model/vendor.model-v1:0");
    expect(JSON.stringify(grants[1]?.condition)).toContain("bedrock:InferenceProfileArn");
  });
});

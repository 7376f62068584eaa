import { readFile } from "node:fs/promises";
import { App } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readAppConfig } from "../../infra/app-config.ts";
import { MailroomStack } from "../../infra/mailroom-stack.ts";
import { queueStages } from "../../shared/core/pipeline.ts";
import { type Pack, packSchema } from "../../shared/schemas/pack.ts";

const statementSchema = z.object({
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
  Effect: z.string(),
});
const policySchema = z.object({
  Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(statementSchema) }), Roles: z.array(z.unknown()) }),
});

describe("the mailroom stack", () => {
  let template: Template;
  let pack: Pack;
  beforeAll(async () => {
    pack = packSchema.parse(parse(await readFile("shared/packs/customer-service/pack.yaml", "utf8")));
    const app = new App({ context: { "aws:cdk:bundling-stacks": [] } });
    const config = readAppConfig({ mail: { recipients: ["post.example.com"] } });
    template = Template.fromStack(new MailroomStack(app, "posthorn", { config, pack }));
  });

  const statementsOf = (logicalIdPart: string): z.infer<typeof statementSchema>[] =>
    Object.entries(template.findResources("AWS::IAM::Policy"))
      .filter(([id]) => id.includes(logicalIdPart))
      .flatMap(([, policy]) => policySchema.parse(policy).Properties.PolicyDocument.Statement);

  it("has a queue, dead letters and a function for each stage with a worker", () => {
    for (const stage of queueStages) {
      template.hasResourceProperties("AWS::SQS::Queue", {
        QueueName: `posthorn-${stage.name}`,
        RedrivePolicy: Match.objectLike({ maxReceiveCount: stage.maxReceiveCount }),
        VisibilityTimeout: stage.timeoutSeconds * 6,
      });
      template.hasResourceProperties("AWS::SQS::Queue", { QueueName: `posthorn-${stage.name}-dlq` });
    }
  });

  it("reports partial batches from every queue", () => {
    const mappings = Object.values(template.findResources("AWS::Lambda::EventSourceMapping"));

    expect(mappings.length).toBeGreaterThanOrEqual(queueStages.length * 2);
    for (const mapping of mappings)
      expect(mapping["Properties"]).toMatchObject({ FunctionResponseTypes: ["ReportBatchItemFailures"] });
  });

  it("has a queue per system of record of the pack", () => {
    for (const [name, system] of Object.entries(pack.systems)) {
      const queueName = `posthorn-system-${name}${system.fifo ? ".fifo" : ""}`;
      template.hasResourceProperties("AWS::SQS::Queue", { QueueName: queueName, RedrivePolicy: Match.anyValue() });
    }
  });

  it("encrypts every queue, bucket, table and topic", () => {
    template.allResourcesProperties("AWS::SQS::Queue", { KmsMasterKeyId: Match.anyValue() });
    template.allResourcesProperties("AWS::S3::Bucket", {
      BucketEncryption: Match.anyValue(),
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    template.allResourcesProperties("AWS::DynamoDB::Table", {
      SSESpecification: Match.objectLike({ SSEEnabled: true }),
      PointInTimeRecoverySpecification: Match.objectLike({ PointInTimeRecoveryEnabled: true }),
    });
    template.allResourcesProperties("AWS::SNS::Topic", { KmsMasterKeyId: Match.anyValue() });
    template.allResourcesProperties("AWS::KMS::Key", { EnableKeyRotation: true });
  });

  it("refuses plain connections to buckets and queues", () => {
    const denied = { Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } };
    const buckets = Object.keys(template.findResources("AWS::S3::Bucket"));
    const queues = Object.keys(template.findResources("AWS::SQS::Queue"));
    const statement = { PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(denied)]) } };

    expect(Object.keys(template.findResources("AWS::S3::BucketPolicy", { Properties: statement })).length).toBe(buckets.length);
    expect(Object.keys(template.findResources("AWS::SQS::QueuePolicy", { Properties: statement })).length).toBe(queues.length);
  });

  it("keeps parse, which touches hostile bytes, away from the systems of record", () => {
    const sent = statementsOf("Stageparse").filter((statement) => JSON.stringify(statement.Action).includes("sqs:SendMessage"));

    expect(sent.length).toBeGreaterThan(0);
    for (const statement of sent) expect(JSON.stringify(statement.Resource)).not.toMatch(/System|Triggers|Receipts/);
  });

  it("lets parse write results only, and never touch an original", () => {
    const statements = statementsOf("Stageparse");
    const changes = statements.filter((statement) => /s3:(PutObject|DeleteObject)/.test(JSON.stringify(statement.Action)));

    expect(changes.length).toBeGreaterThan(0);
    expect(JSON.stringify(changes)).toContain("/items/*");
    expect(JSON.stringify(changes)).not.toContain("/inbound/*");
    expect(JSON.stringify(changes)).not.toContain("/models/*");
  });

  it("alarms on dead letters and on the age of the oldest message of every queue", () => {
    const alarms = JSON.stringify(template.findResources("AWS::CloudWatch::Alarm"));
    const mainQueues = Object.values(
      template.findResources("AWS::SQS::Queue", { Properties: { RedrivePolicy: Match.anyValue() } }),
    );

    expect(alarms.match(/ApproximateAgeOfOldestMessage/g)?.length).toBe(mainQueues.length);
    expect(alarms.match(/ApproximateNumberOfMessagesVisible/g)?.length).toBe(mainQueues.length);
  });

  it("puts received mail where intake looks", () => {
    template.hasResourceProperties("AWS::SES::ReceiptRule", {
      Rule: Match.objectLike({
        ScanEnabled: true,
        Recipients: ["post.example.com"],
        Actions: [{ S3Action: Match.objectLike({ ObjectKeyPrefix: "inbound/default/mail/" }) }],
      }),
    });
  });

  it("asks for a signature before intake and signs people in with Cognito, with a second factor", () => {
    const intakeRoute = { RouteKey: "POST /intake/{proxy+}", AuthorizationType: "AWS_IAM" };

    template.hasResourceProperties("AWS::ApiGatewayV2::Route", intakeRoute);
    template.hasResourceProperties("AWS::Cognito::UserPool", {
      MfaConfiguration: "ON",
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    template.hasResourceProperties("AWS::Cognito::UserPoolClient", { AllowedOAuthFlows: ["code"] });
    template.hasResourceProperties("AWS::Lambda::Function", {
      Environment: {
        Variables: Match.objectLike({ POSTHORN_OIDC_ISSUER: Match.anyValue(), POSTHORN_OIDC_AUDIENCE: Match.anyValue() }),
      },
    });
  });
});

describe("a pack with connectors, mails and triggers", () => {
  const connector = { kind: "https", url: "https://crm.example.com/in", auth: { kind: "header", secret: "crm_token" } };
  const from = { name: "Service", address: "service@musterwerke.example" };
  const outgoing = async (secrets: string[]): Promise<Template> => {
    const starter = packSchema.parse(parse(await readFile("shared/packs/customer-service/pack.yaml", "utf8")));
    const { crm } = starter.systems;
    const pack: Pack = {
      ...starter,
      systems: { ...starter.systems, ...(crm === undefined ? {} : { crm: { ...crm, connector } }) },
      notifications: { from, domain: "musterwerke.example", acknowledge: true },
      triggers: { connector },
    };
    const app = new App({ context: { "aws:cdk:bundling-stacks": [] } });
    return Template.fromStack(new MailroomStack(app, "posthorn", { config: readAppConfig({ secrets }), pack }));
  };

  it("has a queue for mails whose worker may send as the pack's sender and nobody else", async () => {
    const template = await outgoing(["crm_token"]);

    template.hasResourceProperties("AWS::SQS::Queue", { QueueName: "posthorn-notifications" });
    const policies = JSON.stringify(template.findResources("AWS::IAM::Policy"));
    expect(policies.match(/ses:SendEmail/g)).toHaveLength(1);
    expect(policies).toContain(":identity/service@musterwerke.example");
    expect(policies).not.toContain(":identity/*");
  });

  it("lets route put mails and triggers on their queues, and deliver keep its work items", async () => {
    const template = await outgoing(["crm_token"]);
    const of = (part: string): string =>
      JSON.stringify(Object.entries(template.findResources("AWS::IAM::Policy")).filter(([id]) => id.includes(part)));

    expect(of("Stageroute")).toMatch(/MailsWork.*TriggersWork|TriggersWork.*MailsWork/);
    expect(of("Stageroute")).toContain("/triggers/*");
    expect(of("Stagedeliver")).toMatch(/s3:PutObject.*\/items\/\*/);
  });

  it("gives functions that talk to other systems their secrets from Secrets Manager, and no other function", async () => {
    const template = await outgoing(["crm_token"]);

    const functions = Object.entries(template.findResources("AWS::Lambda::Function"));
    const told = functions.filter(([, one]) => JSON.stringify(one).includes("POSTHORN_SECRET_CRM_TOKEN"));
    expect(told.length).toBe(3);
    expect(JSON.stringify(told)).toContain("resolve:secretsmanager:posthorn/crm_token");
    expect(told.map(([id]) => id).join()).not.toContain("Stage");
  });

  it("is refused when cdk.json does not name a secret it uses", async () => {
    await expect(outgoing([])).rejects.toThrow("store posthorn/crm_token in Secrets Manager");
  });
});

describe("the context", () => {
  it("says which key is wrong and what would be right", () => {
    expect(() => readAppConfig({ name: "Posthorn!", retentionDays: 0 })).toThrow(
      /posthorn\.name: lower-case.*\n.*posthorn\.retentionDays/s,
    );
  });

  it("refuses unknown keys", () => {
    expect(() => readAppConfig({ retention: 5 })).toThrow(/Unrecognized key/);
  });
});

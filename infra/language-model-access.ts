import { type Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { languageModelSettingsSchema } from "../shared/schemas/language-model-settings.ts";
import type { Pack } from "../shared/schemas/pack.ts";

interface Askers {
  /** Ask about categories. */
  classify: IFunction | undefined;
  /** Ask about fields: the stage, and the console where a changed category means new fields. */
  extract: (IFunction | undefined)[];
}

/** Inference profiles are named by a geography; they send a call to one of its regions. https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html */
const PROFILE = /^(?:us|us-gov|eu|apac|jp|au|ca|global)\.(.+)$/;

/** Only where the pack turns a language model on, only that model, and only the functions that ask it. */
export const grantLanguageModel = (stack: Stack, pack: Pack, askers: Askers): void => {
  if (pack.languageModel === null) return;
  const { modelId, region, uses } = languageModelSettingsSchema.parse(pack.languageModel);
  const statements = statementsFor(stack, modelId, region);
  const asking = [...(uses.includes("categories") ? [askers.classify] : []), ...(uses.includes("fields") ? askers.extract : [])];
  for (const fn of asking) for (const statement of statements) fn?.addToRolePolicy(statement);
};

const allow = (resources: string[], conditions: Record<string, Record<string, string>> = {}): PolicyStatement =>
  new PolicyStatement({ actions: ["bedrock:InvokeModel"], resources, conditions });

const statementsFor = (stack: Stack, modelId: string, region: string): PolicyStatement[] => {
  if (modelId.startsWith("arn:")) return [allow([modelId])];
  const base = PROFILE.exec(modelId)?.[1];
  if (base === undefined) return [allow([`arn:${stack.partition}:bedrock:${region}::foundation-model/${modelId}`])];
  const profile = `arn:${stack.partition}:bedrock:${region}:${stack.account}:inference-profile/${modelId}`;
  Validations.of(stack).acknowledge({
    id: `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/${base}]`,
    reason: "The profile chooses the region of a call; the condition lets the model be reached through this profile only.",
  });
  return [
    allow([profile]),
    allow([`arn:${stack.partition}:bedrock:*::foundation-model/${base}`], {
      StringEquals: { "bedrock:InferenceProfileArn": profile },
    }),
  ];
};

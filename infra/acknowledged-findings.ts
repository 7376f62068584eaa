import { type Stack, Validations } from "aws-cdk-lib";

/** Findings of the rule pack that are meant, each with its reason. */
const acknowledged: readonly { id: string; reason: string }[] = [];

export const acknowledgeFindings = (stack: Stack): void => {
  for (const finding of acknowledged) Validations.of(stack).acknowledge(finding);
};

import { Validations } from "aws-cdk-lib";
import type { CfnElement } from "aws-cdk-lib";
import type { MailroomStack } from "./mailroom-stack.ts";

interface Acknowledged {
  id: string;
  reason: string;
}

/** Findings of the rule pack that are meant, each with its reason. */
const acknowledged = (bucket: string): Acknowledged[] => [
  {
    id: "AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
    reason: "The managed policy allows writing the function's own logs and nothing else.",
  },
  {
    id: "AwsSolutions::AwsSolutions-IAM5[Resource::*]",
    reason:
      "X-Ray's PutTraceSegments takes no resource; the CDK's notification handler, which runs at deploy only, sets the bucket's notification.",
  },
  ...["inbound/", "items/", "models/", "triggers/", "audit/", "proofs/", "spill/", "blob-meta/"].map((prefix) => ({
    id: `AwsSolutions::AwsSolutions-IAM5[Resource::<${bucket}.Arn>/${prefix}*]`,
    reason: `Object names below ${prefix} are not known beforehand; the prefix is the narrowest resource that works.`,
  })),
  {
    id: "AwsSolutions::AwsSolutions-APIG4",
    reason:
      "The application checks sign-in (session cookie or bearer token), the receipts' signatures and the status tokens itself: downloads and event streams can carry no Authorization header. /intake is signed with IAM.",
  },
  {
    id: "AwsSolutions::AwsSolutions-COG8",
    reason:
      "The Plus plan costs per user and month; MFA is required and sign-up is closed, and an office with its own identity provider uses that.",
  },
];

export const acknowledgeFindings = (stack: MailroomStack): void => {
  const bucket = stack.documents.bucket.node.defaultChild;
  if (!isElement(bucket)) throw new Error("the document bucket has no resource");
  for (const finding of acknowledged(stack.resolve(bucket.logicalId))) Validations.of(stack).acknowledge(finding);
};

const isElement = (construct: unknown): construct is CfnElement =>
  typeof construct === "object" && construct !== null && "logicalId" in construct;

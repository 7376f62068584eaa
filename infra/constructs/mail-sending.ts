import { Stack } from "aws-cdk-lib";
import { Grant, type IGrantable } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { notificationsSchema } from "../../shared/schemas/notification.ts";
import type { Pack } from "../../shared/schemas/pack.ts";

/** POSTHORN_MAIL_RELAY of a function that sends by SES in the stack's region. */
export const relayOf = (scope: Construct): string => `ses://${Stack.of(scope).region}`;

/** Sending as the pack's sender: the address or its domain is the identity that was verified. */
export const grantSending = (scope: Construct, grantee: IGrantable, pack: Pack): void => {
  const { address } = notificationsSchema.parse(pack.notifications).from;
  const stack = Stack.of(scope);
  const identities = [address, address.slice(address.indexOf("@") + 1)];
  Grant.addToPrincipal({
    grantee,
    actions: ["ses:SendEmail", "ses:SendRawEmail"],
    resourceArns: identities.map((resourceName) => stack.formatArn({ service: "ses", resource: "identity", resourceName })),
  });
};

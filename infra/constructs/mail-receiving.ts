import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { ReceiptRuleSet, TlsPolicy } from "aws-cdk-lib/aws-ses";
import { S3 } from "aws-cdk-lib/aws-ses-actions";
import { Construct } from "constructs";
import type { DocumentStore } from "./document-store.ts";

export interface MailReceivingProps {
  store: DocumentStore;
  tenant: string;
  /** Addresses or domains. */
  recipients: string[];
}

/** SES takes mail for the recipients, scans it and puts it where intake looks. The rule set must be made active once per region. */
export class MailReceiving extends Construct {
  constructor(scope: Construct, id: string, props: MailReceivingProps) {
    super(scope, id);
    const { account } = Stack.of(this);
    const prefix = `inbound/${props.tenant}/mail/`;
    props.store.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("ses.amazonaws.com")],
        actions: ["s3:PutObject"],
        resources: [props.store.bucket.arnForObjects(`${prefix}*`)],
        conditions: { StringEquals: { "aws:SourceAccount": account } },
      }),
    );
    const rules = new ReceiptRuleSet(this, "Rules", { dropSpam: false });
    rules.addRule("ToInbound", {
      recipients: props.recipients,
      scanEnabled: true,
      tlsPolicy: TlsPolicy.OPTIONAL,
      actions: [new S3({ bucket: props.store.bucket, objectKeyPrefix: prefix })],
    });
  }
}

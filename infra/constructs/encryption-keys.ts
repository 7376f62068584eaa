import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import { Grant, type IGrantable, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";

/**
 * Two keys: one for what is stored, one for what travels. With one key the bucket and the queue it notifies would
 * depend on each other in a circle.
 */
export class EncryptionKeys extends Construct {
  readonly storage: Key;
  readonly transport: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.storage = new Key(this, "Storage", {
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
      description: "Originals, items, logs",
    });
    this.transport = new Key(this, "Transport", {
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
      description: "Queues and alarms",
    });
    const { region } = Stack.of(this);
    this.storage.grantEncryptDecrypt(new ServicePrincipal(`logs.${region}.amazonaws.com`));
    this.storage.grantEncryptDecrypt(new ServicePrincipal("ses.amazonaws.com"));
    this.transport.grantEncryptDecrypt(new ServicePrincipal("s3.amazonaws.com"));
    this.transport.grantEncryptDecrypt(new ServicePrincipal("cloudwatch.amazonaws.com"));
  }

  /** What S3, SQS and DynamoDB need in a function's name. */
  grantUse(grantee: IGrantable): void {
    const resourceArns = [this.storage.keyArn, this.transport.keyArn];
    Grant.addToPrincipal({
      grantee,
      actions: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:DescribeKey"],
      resourceArns,
    });
  }
}

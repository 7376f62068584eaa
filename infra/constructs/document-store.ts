import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Grant, type IGrantable } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, BucketEncryption, EventType, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { SqsDestination } from "aws-cdk-lib/aws-s3-notifications";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { PrivateBucket } from "./private-bucket.ts";

export interface DocumentStoreProps {
  key: IKey;
  retentionDays: number;
}

/** An erased object's older versions go within a day, so that erasure is real and a slip of the hand can still be undone. */
const OLD_VERSIONS_DAYS = 1;
const ACCESS_LOG_DAYS = 90;
/** What holds content of customers; models, the audit log and proofs of erasure stay. */
const EXPIRING = ["inbound/", "items/", "triggers/"];

/** Originals, readings, models: encrypted, TLS only, versioned, never public. */
export class DocumentStore extends Construct {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, id: string, props: DocumentStoreProps) {
    super(scope, id);
    const accessLogs = new PrivateBucket(this, "AccessLogs", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ expiration: Duration.days(ACCESS_LOG_DAYS) }],
    });
    this.bucket = new PrivateBucket(this, "Bucket", {
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      serverAccessLogsBucket: accessLogs,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        ...EXPIRING.map((prefix) => ({
          prefix,
          expiration: Duration.days(props.retentionDays),
          noncurrentVersionExpiration: Duration.days(OLD_VERSIONS_DAYS),
        })),
        { abortIncompleteMultipartUploadAfter: Duration.days(OLD_VERSIONS_DAYS) },
      ],
    });
  }

  /** Each new original tells the queue. */
  announceTo(queue: IQueue): void {
    this.bucket.addEventNotification(EventType.OBJECT_CREATED, new SqsDestination(queue), { prefix: "inbound/" });
  }

  /** Reading objects below the prefixes, and listing them. */
  grantRead(grantee: IGrantable, ...prefixes: string[]): void {
    if (prefixes.length === 0) return;
    this.allow(grantee, ["s3:GetObject"], prefixes);
    const { bucketArn } = this.bucket;
    Grant.addToPrincipal({
      grantee,
      actions: ["s3:ListBucket"],
      resourceArns: [bucketArn],
      conditions: { StringLike: { "s3:prefix": prefixes.map((prefix) => `${prefix}*`) } },
    });
  }

  grantWrite(grantee: IGrantable, ...prefixes: string[]): void {
    if (prefixes.length > 0) this.allow(grantee, ["s3:PutObject"], prefixes);
  }

  grantDelete(grantee: IGrantable, ...prefixes: string[]): void {
    if (prefixes.length > 0) this.allow(grantee, ["s3:DeleteObject"], prefixes);
  }

  private allow(grantee: IGrantable, actions: string[], prefixes: string[]): void {
    const resourceArns = prefixes.map((prefix) => this.bucket.arnForObjects(`${prefix}*`));
    Grant.addToPrincipal({ grantee, actions, resourceArns });
  }

  get environment(): { POSTHORN_BUCKET: string } {
    return { POSTHORN_BUCKET: this.bucket.bucketName };
  }
}

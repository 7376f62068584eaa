import { Bucket } from "aws-cdk-lib/aws-s3";

/** A bucket that is never a website. Its type then fits IBucket under exactOptionalPropertyTypes, which the library's own does not. */
export class PrivateBucket extends Bucket {
  override get isWebsite(): boolean {
    return false;
  }
}

import type { Duration } from "aws-cdk-lib";
import { RemovalPolicy } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Architecture, LoggingFormat, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";

export interface PosthornFunctionProps {
  /** Path from the project's root, e.g. functions/parse/handler.ts. */
  entry: string;
  timeout: Duration;
  memoryMb: number;
  environment: Record<string, string>;
  /** Packages with workers, wasm or native code: copied beside the bundle. Native code ties the function to x86_64. */
  copied?: readonly string[];
  /** Further files to bundle beside the handler, e.g. a worker's entry. */
  workers?: readonly { entry: string; out: string }[];
  /** Folders to copy into the bundle. */
  folders?: readonly { from: string; to: string }[];
  logKey: IKey;
}

/** mailparser and others call require() at run time; an ESM bundle has none. */
const REQUIRE_BANNER = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** One Lambda function the house's way: Node 24, ESM, arm64 unless native code needs x86_64, encrypted JSON logs, tracing. */
export class PosthornFunction extends Construct {
  readonly fn: NodejsFunction;

  constructor(scope: Construct, id: string, props: PosthornFunctionProps) {
    super(scope, id);
    const copied = props.copied ?? [];
    this.fn = new NodejsFunction(this, "Function", {
      entry: props.entry,
      runtime: Runtime.NODEJS_24_X,
      architecture: copied.length === 0 ? Architecture.ARM_64 : Architecture.X86_64,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      environment: props.environment,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup: new LogGroup(this, "Logs", {
        retention: RetentionDays.THREE_MONTHS,
        removalPolicy: RemovalPolicy.DESTROY,
        encryptionKey: props.logKey,
      }),
      bundling: {
        format: OutputFormat.ESM,
        target: "node24",
        minify: true,
        sourceMap: false,
        mainFields: ["module", "main"],
        banner: REQUIRE_BANNER,
        externalModules: [...copied, "@aws-sdk/*"],
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (inputDir, outputDir) => afterBundling(props, inputDir, outputDir),
        },
      },
    });
  }
}

const afterBundling = (props: PosthornFunctionProps, inputDir: string, outputDir: string): string[] => [
  ...(props.workers ?? []).map(
    ({ entry, out }) =>
      `cd ${inputDir} && npx --no-install esbuild ${entry} --bundle --platform=node --format=esm --target=node24 --minify ` +
      `--main-fields=module,main --banner:js="${REQUIRE_BANNER}" ${[...(props.copied ?? []), "@aws-sdk/*"].map((name) => `--external:${name}`).join(" ")} --outfile=${outputDir}/${out}`,
  ),
  ...((props.copied ?? []).length === 0
    ? []
    : [`cd ${inputDir} && node infra/bundling/copy-packages.ts ${outputDir} ${(props.copied ?? []).join(" ")}`]),
  ...(props.folders ?? []).map(
    ({ from, to }) => `mkdir -p ${outputDir}/${to} && cp -r ${inputDir}/${from}/. ${outputDir}/${to}/`,
  ),
];

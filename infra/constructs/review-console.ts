import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { HttpApi, HttpMethod, HttpNoneAuthorizer } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpIamAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { CfnStage } from "aws-cdk-lib/aws-apigatewayv2";
import { FeaturePlan, Mfa, OAuthScope, UserPool } from "aws-cdk-lib/aws-cognito";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { stageOf } from "../../shared/core/pipeline.ts";
import { PosthornFunction } from "./posthorn-function.ts";

export interface ReviewConsoleProps {
  name: string;
  environment: Record<string, string>;
  logKey: IKey;
  folders: readonly { from: string; to: string }[];
}

/** A burst beyond this is an attack or a broken client; sixty clerks stay far below. */
const REQUESTS_PER_SECOND = 200;
const BURST = 400;

/** The console and its API on one HTTP API; people sign in with Cognito, which the application checks; programs at /intake sign with IAM. */
export class ReviewConsole extends Construct {
  readonly fn: NodejsFunction;
  readonly users: UserPool;
  readonly url: string;

  constructor(scope: Construct, id: string, props: ReviewConsoleProps) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    this.users = makeUsers(this);
    this.users.addDomain("Domain", { cognitoDomain: { domainPrefix: `${props.name}-${account}` } });
    const api = new HttpApi(this, "Api", { apiName: `${props.name}-console`, createDefaultStage: true });
    this.url = api.apiEndpoint;
    const client = this.users.addClient("Console", {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${this.url}/api/auth/callback`],
        logoutUrls: [`${this.url}/`],
      },
      preventUserExistenceErrors: true,
    });
    const definition = stageOf("review");
    this.fn = new PosthornFunction(this, "Worker", {
      entry: "functions/review/handler.ts",
      timeout: Duration.seconds(definition.timeoutSeconds),
      memoryMb: definition.memoryMb,
      environment: {
        ...props.environment,
        POSTHORN_OIDC_ISSUER: `https://cognito-idp.${region}.amazonaws.com/${this.users.userPoolId}`,
        POSTHORN_OIDC_AUDIENCE: client.userPoolClientId,
        POSTHORN_BASE_URL: this.url,
      },
      folders: props.folders,
      logKey: props.logKey,
    }).fn;
    addRoutes(api, this.fn);
    logAndThrottle(this, api, props.logKey);
  }
}

const makeUsers = (scope: Construct): UserPool =>
  new UserPool(scope, "Users", {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { sms: false, otp: true },
    passwordPolicy: { minLength: 12, requireDigits: true, requireLowercase: true, requireUppercase: true, requireSymbols: true },
    featurePlan: FeaturePlan.ESSENTIALS,
    removalPolicy: RemovalPolicy.RETAIN,
    deletionProtection: true,
  });

const addRoutes = (api: HttpApi, fn: NodejsFunction): void => {
  const integration = new HttpLambdaIntegration("Integration", fn);
  const programs = new HttpIamAuthorizer();
  const open = new HttpNoneAuthorizer();
  api.addRoutes({ path: "/intake/{proxy+}", methods: [HttpMethod.POST], integration, authorizer: programs });
  // The application checks its own session cookies and bearer tokens (downloads and event streams can carry no header),
  // the receipts' signatures and the status tokens.
  api.addRoutes({ path: "/{proxy+}", methods: EVERY_METHOD, integration, authorizer: open });
  api.addRoutes({ path: "/", methods: [HttpMethod.GET, HttpMethod.HEAD], integration, authorizer: open });
};

const EVERY_METHOD = [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE];

const logAndThrottle = (scope: Construct, api: HttpApi, logKey: IKey): void => {
  const log = new LogGroup(scope, "AccessLog", {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
    encryptionKey: logKey,
  });
  const stage = api.defaultStage?.node.defaultChild;
  if (!(stage instanceof CfnStage)) throw new Error("the HTTP API has no default stage to log");
  stage.accessLogSettings = {
    destinationArn: log.logGroupArn,
    format: JSON.stringify({
      requestId: "$context.requestId",
      routeKey: "$context.routeKey",
      status: "$context.status",
      latency: "$context.responseLatency",
    }),
  };
  stage.defaultRouteSettings = { throttlingBurstLimit: BURST, throttlingRateLimit: REQUESTS_PER_SECOND };
};

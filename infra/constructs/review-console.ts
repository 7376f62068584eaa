import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { HttpApi, HttpMethod, HttpNoneAuthorizer } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpIamAuthorizer, HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { CfnStage } from "aws-cdk-lib/aws-apigatewayv2";
import { FeaturePlan, Mfa, OAuthScope, UserPool, type UserPoolClient } from "aws-cdk-lib/aws-cognito";
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

/** The console and its API on one HTTP API; people sign in with Cognito, programs at /intake sign with IAM. */
export class ReviewConsole extends Construct {
  readonly fn: NodejsFunction;
  readonly users: UserPool;
  readonly url: string;

  constructor(scope: Construct, id: string, props: ReviewConsoleProps) {
    super(scope, id);
    this.users = makeUsers(this);
    const client = this.users.addClient("Console", {
      oAuth: { scopes: [OAuthScope.OPENID, OAuthScope.PROFILE] },
      preventUserExistenceErrors: true,
    });
    const issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.users.userPoolId}`;
    const definition = stageOf("review");
    this.fn = new PosthornFunction(this, "Worker", {
      entry: "functions/review/handler.ts",
      timeout: Duration.seconds(definition.timeoutSeconds),
      memoryMb: definition.memoryMb,
      environment: { ...props.environment, POSTHORN_OIDC_ISSUER: issuer, POSTHORN_OIDC_AUDIENCE: client.userPoolClientId },
      folders: props.folders,
      logKey: props.logKey,
    }).fn;
    const api = makeApi(this, { name: props.name, fn: this.fn, issuer, client, logKey: props.logKey });
    this.url = api.apiEndpoint;
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

interface ApiParts {
  name: string;
  fn: NodejsFunction;
  issuer: string;
  client: UserPoolClient;
  logKey: IKey;
}

const makeApi = (scope: Construct, parts: ApiParts): HttpApi => {
  const integration = new HttpLambdaIntegration("Integration", parts.fn);
  const people = new HttpJwtAuthorizer("People", parts.issuer, { jwtAudience: [parts.client.userPoolClientId] });
  const programs = new HttpIamAuthorizer();
  const open = new HttpNoneAuthorizer();
  const api = new HttpApi(scope, "Api", { apiName: `${parts.name}-console`, createDefaultStage: true });
  const everyMethod = [HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.HEAD];
  api.addRoutes({ path: "/api/{proxy+}", methods: everyMethod, integration, authorizer: people });
  api.addRoutes({ path: "/intake/{proxy+}", methods: [HttpMethod.POST], integration, authorizer: programs });
  api.addRoutes({ path: "/receipts", methods: [HttpMethod.POST], integration, authorizer: programs });
  // The page itself, its health and the case status carry no personal data; status checks its own signed token.
  api.addRoutes({ path: "/{proxy+}", methods: [HttpMethod.GET, HttpMethod.HEAD], integration, authorizer: open });
  api.addRoutes({ path: "/", methods: [HttpMethod.GET, HttpMethod.HEAD], integration, authorizer: open });
  logAndThrottle(scope, api, parts.logKey);
  return api;
};

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

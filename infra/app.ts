import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { parse } from "yaml";
import { packSchema } from "../shared/schemas/pack.ts";
import { acknowledgeFindings } from "./acknowledged-findings.ts";
import { readAppConfig } from "./app-config.ts";
import { MailroomStack } from "./mailroom-stack.ts";

const app = new App();
const config = readAppConfig(app.node.tryGetContext("posthorn"));
const pack = packSchema.parse(parse(await readFile(join(config.pack, "pack.yaml"), "utf8")));
const account = process.env["CDK_DEFAULT_ACCOUNT"];
const region = process.env["CDK_DEFAULT_REGION"];
const stack = new MailroomStack(app, config.name, {
  config,
  pack,
  description: "Posthorn: digital mailroom",
  ...(account === undefined || region === undefined ? {} : { env: { account, region } }),
});
acknowledgeFindings(stack);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

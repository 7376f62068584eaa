import { Annotations, App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { readPackFolder } from "../shared/adapters/packs/read-pack-folder.ts";
import { broughtModel } from "../shared/core/classify/brought-model.ts";
import { PackError } from "../shared/core/packs/complaint.ts";
import { loadPack } from "../shared/core/packs/load-pack.ts";
import { acknowledgeFindings } from "./acknowledged-findings.ts";
import { readAppConfig } from "./app-config.ts";
import { MailroomStack } from "./mailroom-stack.ts";

const app = new App();
const config = readAppConfig(app.node.tryGetContext("posthorn"));
const { loaded, complaints } = loadPack(await readPackFolder(config.pack));
// Deployed, it would stop every item.
if (loaded === null) throw new PackError(complaints);
const account = process.env["CDK_DEFAULT_ACCOUNT"];
const region = process.env["CDK_DEFAULT_REGION"];
const stack = new MailroomStack(app, config.name, {
  config,
  pack: loaded.pack,
  description: "Posthorn: digital mailroom",
  ...(account === undefined || region === undefined ? {} : { env: { account, region } }),
});
acknowledgeFindings(stack);
if (broughtModel(loaded).state !== "usable")
  Annotations.of(stack).addWarningV2(
    "posthorn:pack-model",
    `${config.pack} brings no model of its examples as they are: the first function that classifies learns for a minute or more. Run \`npx posthorn pack model ${config.pack}\` before you deploy.`,
  );
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

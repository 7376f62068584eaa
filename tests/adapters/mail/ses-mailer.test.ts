import { simpleParser } from "mailparser";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { sesMailer } from "../../../shared/adapters/mail/ses-mailer.ts";
import { answerJson, type Behaviour, openStubSystem, type StubSystem } from "../../support/stub-system.ts";
import { outboundMail } from "../../support/outbound-mails.ts";

const mail = outboundMail(1);
const bodySchema = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({ Raw: z.object({ Data: z.string() }) }),
});

describe("mail by SES", () => {
  const opened: StubSystem[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  const ses = async (behave: Behaviour) => {
    const service = await openStubSystem(behave);
    opened.push(service);
    const credentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "example" };
    return { service, mailer: sesMailer({ region: "eu-central-1", endpoint: service.url, credentials }) };
  };

  it("is handed over whole and signed for the service, and known by the id SES gives it", async () => {
    const { service, mailer } = await ses((_, response) => answerJson(response, 200, { MessageId: "0100-abc" }));

    const answer = await mailer.send(mail);

    expect(answer).toEqual({ outcome: "sent", messageId: "<0100-abc@eu-central-1.amazonses.com>" });
    const [seen] = service.seen;
    expect(seen).toMatchObject({ method: "POST", path: "/v2/email/outbound-emails" });
    expect(seen?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE\/\d{8}\/eu-central-1\/ses\/aws4_request/,
    );
    const body = bodySchema.parse(JSON.parse(seen?.body ?? ""));
    const parsed = await simpleParser(Buffer.from(body.Content.Raw.Data, "base64"));
    expect(body.Destination.ToAddresses).toEqual(["anna@kunde.example"]);
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.headers.get("auto-submitted")).toBe("auto-replied");
  });

  it.each([
    ["refuses the mail", 400, "MessageRejected", "refused"],
    ["has not verified the domain", 400, "MailFromDomainNotVerifiedException", "later"],
    ["takes no more today", 400, "SendingPausedException", "later"],
    ["is asked too often", 429, "TooManyRequestsException", "later"],
    ["lacks the right", 403, "AccessDeniedException", "later"],
    ["has a bad moment", 503, "ServiceUnavailable", "later"],
  ])("tells when it %s", async (_, status, kind, outcome) => {
    const { mailer } = await ses((_request, response) =>
      answerJson(response, status, { message: "no" }, { "x-amzn-errortype": kind }),
    );

    const answer = await mailer.send(mail);

    expect(answer.outcome).toBe(outcome);
  });

  it("does not know when the wire breaks", async () => {
    const { mailer } = await ses((_, response) => void response.destroy());

    const answer = await mailer.send(mail);

    expect(answer.outcome).toBe("unknown");
  });
});

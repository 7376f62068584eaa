import { describe, expect, it } from "vitest";
import { authenticateMail } from "../../../shared/core/parse/trust/authenticate-mail.ts";
import { readAuthenticationResults } from "../../../shared/core/parse/trust/authentication-results.ts";
import { readTrust } from "../../../shared/core/parse/trust/read-trust.ts";
import { requestOf } from "./read-request.ts";

const NOTHING = { spf: "not checked", dkim: "not checked", dmarc: "not checked", spam: "not checked", virus: "not checked" };
const SES = {
  name: "received",
  value: "from mx.kunde.example (mx.kunde.example [192.0.2.1]) by inbound-smtp.eu-west-1.amazonaws.com with SMTP id 1",
};
const OTHER = { name: "received", value: "from evil.example (evil.example [192.0.2.9]) by mx.kunde.example" };
const line = (name: string, value: string): { name: string; value: string } => ({ name, value });
const arrival = (changes: object = {}): ReturnType<typeof requestOf>["arrival"] => ({ ...requestOf("x").arrival, ...changes });
const smtp = (from: string): object => ({
  envelope: { from, to: ["service@mailroom.example"], remoteAddress: "192.0.2.1", helo: "x" },
});

describe("trust", () => {
  it("says that nothing was checked where nothing was", () => {
    const trust = readTrust([line("from", "a@kunde.example")], arrival(), []);

    expect(trust).toEqual(NOTHING);
  });

  it("takes the verdicts of the door", () => {
    const trust = readTrust([], arrival({ verdicts: { spf: "pass", dkim: "fail", dmarc: "Pass", spam: "nonsense" } }), []);

    expect(trust).toEqual({ ...NOTHING, spf: "pass", dkim: "fail", dmarc: "pass" });
  });

  it("takes the verdicts SES wrote below its own Received line", () => {
    const headers = [
      SES,
      line("x-ses-spam-verdict", "PASS"),
      line("x-ses-virus-verdict", "FAIL"),
      line("authentication-results", "amazonses.com; spf=pass (x) smtp.mailfrom=a; dkim=pass; dmarc=fail"),
      OTHER,
    ];

    const trust = readTrust(headers, arrival(), []);

    expect(trust).toEqual({ spf: "pass", dkim: "pass", dmarc: "fail", spam: "pass", virus: "fail" });
  });

  it("ignores verdicts that came with the mail", () => {
    const headers = [
      SES,
      OTHER,
      line("x-ses-spam-verdict", "PASS"),
      line("authentication-results", "amazonses.com; spf=pass; dmarc=pass"),
    ];

    const trust = readTrust(headers, arrival(), []);

    expect(trust).toEqual(NOTHING);
  });

  it("ignores SES headers in mail that came over SMTP", () => {
    const trust = readTrust([SES, line("x-ses-spam-verdict", "PASS")], arrival(smtp("a@kunde.example")), []);

    expect(trust.spam).toBe("not checked");
  });

  it("counts what a trusted forwarder saw, where the envelope proves that it forwarded", () => {
    const headers = [
      line("received", "from out.forwarder.example by mx.mailroom.example"),
      line("authentication-results", "mx.forwarder.example; spf=pass; dkim=pass; dmarc=pass"),
      OTHER,
    ];

    const trust = readTrust(
      headers,
      arrival({ ...smtp("srs@forwarder.example"), verdicts: { spf: "pass", dkim: "none", dmarc: "fail" } }),
      ["forwarder.example"],
    );

    expect(trust).toMatchObject({ spf: "pass", dkim: "pass", dmarc: "pass" });
  });

  it("does not count results that only name the forwarder", () => {
    const headers = [
      line("received", "from evil.example by mx.mailroom.example"),
      line("authentication-results", "mx.forwarder.example; spf=pass; dkim=pass; dmarc=pass"),
    ];

    const trust = readTrust(
      headers,
      arrival({ ...smtp("a@evil.example"), verdicts: { spf: "pass", dkim: "none", dmarc: "fail" } }),
      ["forwarder.example"],
    );

    expect(trust.dmarc).toBe("fail");
  });

  it("counts a sealed chain of a trusted sealer", () => {
    const headers = [
      line("received", "from x by mx.mailroom.example"),
      line("arc-authentication-results", "i=1; mx.forwarder.example; spf=pass; dkim=pass; dmarc=pass"),
    ];
    const verdicts = { spf: "fail", dmarc: "fail", arc: "pass", arcSealer: "forwarder.example" };

    const trust = readTrust(headers, arrival({ ...smtp("a@kunde.example"), verdicts }), ["forwarder.example"]);

    expect(trust).toMatchObject({ spf: "pass", dmarc: "pass" });
  });

  it("does not take a name that merely ends alike for the forwarder", () => {
    const headers = [line("received", "from x by y"), line("authentication-results", "mx.notforwarder.example; spf=pass")];

    const trust = readTrust(headers, arrival({ ...smtp("a@notforwarder.example"), verdicts: { spf: "pass", dmarc: "fail" } }), [
      "forwarder.example",
    ]);

    expect(trust.dmarc).toBe("fail");
  });
});

describe("authentication results", () => {
  it("reads one good signature of several and skips comments", () => {
    const results = readAuthenticationResults(
      "mx.example (dkim=fail; x); dkim=fail header.d=a; dkim=pass header.d=b; spf=softfail (why; not)",
    );

    expect(results).toEqual({ server: "mx.example", spf: "softfail", dkim: "pass", dmarc: null });
  });
});

describe("authenticating a mail received over SMTP", () => {
  const raw = new Uint8Array(Buffer.from("From: a@kunde.example\r\nSubject: x\r\n\r\nText\r\n"));
  const envelope = { from: "a@kunde.example", remoteAddress: "192.0.2.1", helo: "mx.kunde.example" };
  const notFound = Object.assign(new Error("not found"), { code: "ENOTFOUND" });

  it("asks nobody without a resolver", async () => {
    const verdicts = await authenticateMail({ raw, envelope, server: "mx.mailroom.example", resolver: null });

    expect(verdicts).toEqual({});
  });

  it("reports SPF and DMARC from the sender's records", async () => {
    const resolver = async (name: string, type: string): Promise<string[][]> => {
      if (type === "TXT" && name === "kunde.example") return [["v=spf1 ip4:192.0.2.1 -all"]];
      if (type === "TXT" && name === "_dmarc.kunde.example") return [["v=DMARC1; p=reject"]];
      throw notFound;
    };

    const verdicts = await authenticateMail({ raw, envelope, server: "mx.mailroom.example", resolver });

    expect(verdicts).toMatchObject({ spf: "pass", dmarc: "pass", dkim: "none" });
  });

  it("reports a sender whose domain does not allow it", async () => {
    const resolver = async (name: string, type: string): Promise<string[][]> => {
      if (type === "TXT" && name === "kunde.example") return [["v=spf1 ip4:198.51.100.1 -all"]];
      throw notFound;
    };

    const verdicts = await authenticateMail({ raw, envelope, server: "mx.mailroom.example", resolver });

    expect(verdicts["spf"]).toBe("fail");
  });
});

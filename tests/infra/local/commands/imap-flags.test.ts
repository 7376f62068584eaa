import { describe, expect, it } from "vitest";
import { imapSettings } from "../../../../infra/local/commands/imap-flags.ts";
import { UsageError } from "../../../../infra/local/usage-error.ts";

const read = (imap: string, imapMove?: string, password: string | undefined = "secret"): ReturnType<typeof imapSettings> =>
  imapSettings({ imap, imapSince: 1, ...(imapMove === undefined ? {} : { imapMove }) }, password);

describe("flags of the IMAP door", () => {
  it("reads user, host, port and folder from the address", () => {
    const settings = read("imaps://anna%40example.com@imap.example.com:1993/Post%20neu", "Done");

    expect(settings).toEqual({
      account: {
        host: "imap.example.com",
        port: 1993,
        user: "anna@example.com",
        password: "secret",
        folder: "Post neu",
        security: "tls",
      },
      moveTo: "Done",
      sinceDays: 1,
    });
  });

  it("takes INBOX on the usual port, and insists on encryption beyond this machine", () => {
    const accounts = ["imaps://a@mail.example", "imap://a@mail.example/", "imap://a@127.0.0.1:14300"].map(
      (url) => read(url)?.account,
    );

    expect(accounts.map((account) => [account?.port, account?.folder, account?.security])).toEqual([
      [993, "INBOX", "tls"],
      [143, "INBOX", "starttls"],
      [14300, "INBOX", "none"],
    ]);
  });

  it("is off without --imap", () => {
    expect(imapSettings({ imapSince: 1 }, "secret")).toBeNull();
  });

  it.each([
    ["mail.example", undefined, "s", "--imap is an address such as"],
    ["https://a@mail.example", undefined, "s", "--imap is an address such as"],
    ["imaps://mail.example/INBOX", undefined, "s", "lacks the user"],
    ["imaps://a%zz@mail.example", undefined, "s", "starts no code"],
    ["imaps://a:hunter2@mail.example", undefined, "s", "must not carry the password"],
    ["imaps://a@mail.example", undefined, "", "POSTHORN_IMAP_PASSWORD"],
    ["imaps://a@mail.example/INBOX", "INBOX", "s", "another folder"],
  ])("refuses %s (move to %s) in one line that says what would be right", (url, move, password, message) => {
    const attempt = (): unknown => read(url, move, password);

    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(message);
    expect(attempt).not.toThrow(/\n|hunter2/);
  });

  it("refuses --imap-move without --imap", () => {
    expect(() => imapSettings({ imapMove: "Done", imapSince: 1 }, "s")).toThrow("--imap-move needs --imap");
  });
});

import { describe, expect, it } from "vitest";
import { mailHtml } from "../../../functions/review/mail-html.ts";
import { mailPage, mailPolicy } from "../../../functions/review/mail-page.ts";
import { xssPayloads } from "./xss-payloads.ts";

const plain = { remote: false, inlineImage: () => null };

const harmlessTags = new Set(
  "a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr".split(
    " ",
  ),
);
const harmlessAttributes = new Set(
  "style dir lang title href data-target target rel src alt width height color size face align valign bgcolor border cellpadding cellspacing colspan rowspan".split(
    " ",
  ),
);

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/gi;

/** Everything in the result that a browser could run or load; also whatever is not plainly a tag we know. */
const dangersIn = (html: string): string[] => {
  const found: string[] = [];
  const rest = html.replace(TAG, (_whole, closing: string, name: string, attributes: string) => {
    if (!harmlessTags.has(name)) found.push(`<${name}>`);
    if (closing !== "" && attributes !== "") found.push(`</${name} ${attributes}>`);
    for (const [, attribute = "", value = ""] of attributes.matchAll(ATTRIBUTE))
      found.push(...attributeDangers(name, attribute, value));
    return "";
  });
  return rest.includes("<") ? [...found, rest.slice(rest.indexOf("<"), rest.indexOf("<") + 40)] : found;
};

const attributeDangers = (name: string, attribute: string, value: string): string[] => {
  const named = `${name} ${attribute} ${value}`;
  if (!harmlessAttributes.has(attribute)) return [named];
  if (attribute === "src" && !/^data:image\/(png|jpeg|gif|webp|bmp);base64,/.test(value)) return [named];
  if (attribute === "href" && !/^(https?|mailto|tel):/.test(value)) return [named];
  if (attribute === "style" && /url|expression|import|behavio|binding|image-set|position|\\|[<>{}]/i.test(value)) return [named];
  return [];
};

describe("HTML mails made harmless", () => {
  it("has at least 200 different attacks to try", () => {
    expect(new Set(xssPayloads).size).toBeGreaterThanOrEqual(200);
  });

  it("would see the danger in nearly all of them as they come", () => {
    const seen = xssPayloads.filter((payload) => dangersIn(payload).length > 0);

    expect(seen.length).toBeGreaterThan(xssPayloads.length * 0.9);
  });

  it.each(xssPayloads.map((payload, index) => [index, payload] as const))(
    "leaves nothing to run or load of attack %i",
    (_index, payload) => {
      const once = mailHtml(payload, plain).html;
      const again = mailHtml(once, plain).html;

      expect(dangersIn(once)).toEqual([]);
      expect(dangersIn(again)).toEqual([]);
    },
  );

  it("leaves nothing when an attack stands in an attribute, a cell or a quote", () => {
    const wrapped = xssPayloads.flatMap((payload) => [
      `<p title="${payload}">x</p>`,
      `<p title='${payload}'>x</p>`,
      `<table><tr><td>${payload}</td></tr></table>`,
    ]);

    const dangers = wrapped.flatMap((payload) => dangersIn(mailHtml(payload, plain).html));

    expect(dangers).toEqual([]);
  });

  it("shows where a link really goes, look-alike letters in ASCII", () => {
    const { html } = mailHtml('<a href="https://ban\u043a.example/login">https://bank.example</a>', plain);

    expect(html).toContain(
      'data-target="xn--ban-1gd.example"'.replace(
        "xn--ban-1gd",
        new URL("https://ban\u043a.example").hostname.split(".")[0] ?? "",
      ),
    );
    expect(html).toContain('rel="noopener noreferrer nofollow"');
  });

  it("counts pictures of the network and loads them only when asked", () => {
    const source = '<img src="https://evil.example/a.gif" alt="logo"><img src="//evil.example/b.gif">';

    const without = mailHtml(source, plain);
    const withThem = mailHtml(source, { ...plain, remote: true });

    expect(without.blocked).toBe(2);
    expect(without.html).not.toContain("evil.example");
    expect(withThem.html).toContain('src="https://evil.example/a.gif"');
  });

  it("shows the mail's own pictures by content id", () => {
    const { html } = mailHtml('<img src="cid:logo.png@01">', {
      remote: false,
      inlineImage: (id) => (id === "logo.png@01" ? "data:image/png;base64,AAAA" : null),
    });

    expect(html).toContain('src="data:image/png;base64,AAAA"');
  });

  it("keeps what makes a mail readable", () => {
    const { html } = mailHtml(
      '<table width="600"><tr><td style="color:#333;padding:4px" align="left"><b>Rechnung</b> 4711</td></tr></table>',
      plain,
    );

    expect(html).toContain('<td style="color:#333;padding:4px" align="left"><b>Rechnung</b> 4711</td>');
  });

  it("bounds the work on a 5 MB mail", () => {
    const huge = "<table><tr><td>x</td></tr></table>".repeat(150_000);

    const started = performance.now();
    const { html } = mailHtml(huge, plain);

    expect(html.length).toBeLessThan(3_000_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("allows no script, form or frame in the page even if the sanitiser had a hole", () => {
    const policy = mailPolicy(false);

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("sandbox allow-popups");
    expect(policy).not.toContain("allow-scripts");
    expect(policy).not.toContain("allow-same-origin");
    expect(mailPage("<p>x</p>")).not.toContain("<script");
  });
});

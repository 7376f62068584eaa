import { describe, expect, it } from "vitest";
import { htmlToText } from "../../../../shared/core/parse/text/html-to-text.ts";

describe("HTML to text", () => {
  it.each([
    ["paragraphs", "<p>one</p><p>two</p>", "one\n\ntwo"],
    ["line breaks", "one<br>two<br/><br>three", "one\ntwo\n\nthree"],
    ["blanks", "<b>one</b>  <i>two</i>\n three", "one two three"],
    ["entities", "K&uuml;ndigung &amp; &#8364;&nbsp;5 &unknown;", "Kündigung & € 5 &unknown;"],
    ["tables", "<table><tr><td>Nr</td><td>4711</td></tr><tr><th>Name</th><td>Max</td></tr></table>", "Nr\t4711\nName\tMax"],
    ["lists", "<ul><li>one</li><li>two</li></ul>", "- one\n- two"],
    ["preformatted text", "<pre>a  b\n  c</pre>", "a  b\n  c"],
    ["Outlook's paragraphs", '<p class="MsoNormal">one</p><p class="MsoNormal">two</p>', "one\ntwo"],
    [
      "cited quotes",
      'new<blockquote type="cite"><div>old</div><div>older</div></blockquote>after',
      "new\n\n> old\n> older\n\nafter",
    ],
    ["quotes in quotes", '<blockquote type="cite">a<blockquote type="cite">b</blockquote></blockquote>', "> a\n> \n> > b"],
    ["indentation", "<blockquote>text</blockquote>", "text"],
    [
      "what nobody sees",
      "<style>p{}</style><script>x()</script><title>t</title><div style='display: none'>pre</div>seen",
      "seen",
    ],
    ["tags that are never closed", "<div><p>one<div>two", "one\n\ntwo"],
    ["ends that were never opened", "</div></p>text</b>", "text"],
    ["comments", "a<!-- <p>no</p> -->b", "ab"],
  ])("lays out %s", (_, html, expected) => {
    expect(htmlToText(html).replaceAll(">\n", "> \n")).toBe(expected);
  });

  it("stays linear in deep nesting", () => {
    const text = htmlToText(`${"<div>".repeat(100_000)}deep${"</div>".repeat(100_000)}after`);

    expect(text.split("\n").filter((line) => line !== "")).toEqual(["deep", "after"]);
  });
});

import { describe, expect, it } from "vitest";
import { mail, read } from "./read-request.ts";

const T = "text/plain";
const X = "text/html";
const WRITTEN = "2026-03-01T17:30:00.000Z";

/** The same mail as programs forward it: name, subject, type, body. */
const FORWARDS: [string, string, string, string][] = [
  [
    "samsung",
    "WG: Zähler",
    T,
    "Bitte kümmern\n\nVon meinem/meiner Galaxy gesendet\n\n\n-------- Ursprüngliche Nachricht --------\nVon: Franz Muster <franz@kunde.example> \nDatum: 01.03.26  18:30  (GMT+01:00) \nAn: kollegin@mailroom.example \nBetreff: Zähler \n\nMein Zähler zeigt 4711.\n",
  ],
  [
    "ios",
    "Fwd: Zähler",
    T,
    "\n\nVon meinem iPhone gesendet\n\nAnfang der weitergeleiteten Nachricht:\n\n> Von: Franz Muster <franz@kunde.example>\n> Datum: 1. März 2026 um 18:30:00 MEZ\n> An: kollegin@mailroom.example\n> Betreff: Zähler\n> \n> ﻿Mein Zähler zeigt 4711.\n> \n> Viele Grüße\n> Franz\n",
  ],
  [
    "webde",
    "Fw: Zähler",
    T,
    "-- \nDiese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.\n\nAm 01.03.26, 18:30 schrieb Franz Muster <franz@kunde.example>:\n\n> Mein Zähler zeigt 4711.\n> \n> Franz\n",
  ],
  [
    "thunderbird html",
    "Fwd: Zähler",
    X,
    '<p>zur Bearbeitung</p><div class="moz-forward-container"><br><br>-------- Weitergeleitete Nachricht --------<table class="moz-email-headers-table"><tbody><tr><th align="RIGHT">Betreff: </th><td>Zähler</td></tr><tr><th>Datum: </th><td>Sun, 1 Mar 2026 18:30:00 +0100</td></tr><tr><th>Von: </th><td>Franz Muster <a href="mailto:franz@kunde.example">&lt;franz@kunde.example&gt;</a></td></tr><tr><th>An: </th><td>kollegin@mailroom.example</td></tr></tbody></table><br><p>Mein Zähler zeigt 4711.</p></div>',
  ],
  [
    "gmail html",
    "Fwd: Zähler",
    X,
    '<div dir="ltr">bitte<br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>Von: <strong class="gmail_sendername" dir="auto">Franz Muster</strong> <span dir="auto">&lt;<a href="mailto:franz@kunde.example">franz@kunde.example</a>&gt;</span><br>Date: So., 1. März 2026 um 18:30 Uhr<br>Subject: Zähler<br>To:  &lt;<a href="mailto:k@mailroom.example">k@mailroom.example</a>&gt;<br></div><br><br><div dir="ltr">Mein Zähler zeigt 4711.</div></div></div>',
  ],
  [
    "apple html",
    "Fwd: Zähler",
    X,
    '<html><body>bitte<br><div><br><blockquote type="cite"><div>Anfang der weitergeleiteten Nachricht:</div><br class="Apple-interchange-newline"><div style="margin:0"><span><b>Von: </b></span><span>Franz Muster &lt;<a href="mailto:franz@kunde.example">franz@kunde.example</a>&gt;<br></span></div><div><b>Betreff: </b><b>Zähler</b><br></div><div><b>Datum: </b>1. März 2026 um 18:30:00 MEZ<br></div><div><b>An: </b>k@mailroom.example<br></div><br><div>Mein Zähler zeigt 4711.</div></blockquote></div></body></html>',
  ],
  [
    "outlook bold plain",
    "WG: Zähler",
    T,
    "fyi\n\n*Von:* Muster, Franz [mailto:franz@kunde.example]\n*Gesendet:* Sonntag, 1. März 2026 18:30\n*An:* Kollegin\n*Cc:* jemand@x.example;\n  noch@einer.example\n*Betreff:* Zähler\n*Wichtigkeit:* Hoch\n\nMein Zähler zeigt 4711.\n",
  ],
  [
    "outlook android",
    "WG: Zähler",
    T,
    "Holen Sie sich Outlook für Android<https://aka.ms/x>\n________________________________\nFrom: Franz Muster <franz@kunde.example>\nSent: Sunday, March 1, 2026 6:30:00 PM\nTo: K <k@mailroom.example>\nSubject: Zähler\n\nMein Zähler zeigt 4711.\n",
  ],
  [
    "wg wg",
    "WG: WG: Zähler",
    T,
    "________________________________\nVon: Karla <karla@mailroom.example>\nGesendet: Montag, 2. März 2026 08:00\nAn: Service <service@mailroom.example>\nBetreff: WG: Zähler\n\n\n\nVon: Franz Muster <franz@kunde.example>\nGesendet: Sonntag, 1. März 2026 18:30\nAn: Karla <karla@mailroom.example>\nBetreff: Zähler\n\nMein Zähler zeigt 4711.\n",
  ],
  [
    "italian",
    "I: Contatore",
    T,
    "vedi sotto\n\nDa: Franz Muster <franz@kunde.example>\nInviato: domenica 1 marzo 2026 18:30\nA: K <k@mailroom.example>\nOggetto: Contatore\n\nMein Zähler zeigt 4711.\n",
  ],
  [
    "dutch",
    "Doorst: Meter",
    T,
    "-------- Doorgestuurd bericht --------\nOnderwerp: Meter\nDatum: Sun, 1 Mar 2026 18:30:00 +0100\nVan: Franz Muster <franz@kunde.example>\nAan: k@mailroom.example\n\nMein Zähler zeigt 4711.\n",
  ],
  [
    "polish",
    "PD: Licznik",
    T,
    "Od: Franz Muster <franz@kunde.example>\nWysłano: niedziela, 1 marca 2026 18:30\nDo: K <k@mailroom.example>\nTemat: Licznik\n\nMein Zähler zeigt 4711.\n",
  ],
  [
    "turkish",
    "İLT: Sayaç",
    T,
    "Kimden: Franz Muster <franz@kunde.example>\nGönderildi: 1 Mart 2026 Pazar 18:30\nKime: K <k@mailroom.example>\nKonu: Sayaç\n\nMein Zähler zeigt 4711.\n",
  ],
  [
    "protonmail",
    "Fw: Zähler",
    T,
    "bitte\n\n------- Forwarded Message -------\nVon: Franz Muster <franz@kunde.example>\nDatum: Am Sonntag, 1. März 2026 um 18:30\nBetreff: Zähler\nAn: k@mailroom.example\n\n> Mein Zähler zeigt 4711.\n",
  ],
];

describe("inline forwards", () => {
  it.each(FORWARDS)("of %s count as the original sender's", async (_, subject, type, body) => {
    const forward = mail(
      [
        "From: Karla <karla@mailroom.example>",
        `Subject: ${subject}`,
        "Date: Mon, 2 Mar 2026 09:00:00 +0100",
        `Content-Type: ${type}; charset=utf-8`,
      ],
      body,
    );

    const { parsed } = await read(forward);

    expect(parsed.mail).toMatchObject({
      forwardKind: "inline",
      from: { address: "franz@kunde.example" },
      forwardedBy: { name: "Karla", address: "karla@mailroom.example" },
      date: WRITTEN,
    });
    expect(parsed.text).toContain("Mein Zähler zeigt 4711.");
    expect(parsed.text).not.toMatch(/franz@|Gesendet|Betreff|>/);
  });

  it("are not seen in a reply that quotes in Outlook's way", async () => {
    const reply = mail(
      ["From: Franz <franz@kunde.example>", "Subject: AW: Zähler", "Content-Type: text/plain; charset=utf-8"],
      "Stimmt, danke.\n\nVon: Service <service@mailroom.example>\nGesendet: Sonntag, 1. März 2026 18:30\nAn: Franz\nBetreff: Zähler\n\nAlt.\n",
    );

    const { parsed } = await read(reply);

    expect(parsed).toMatchObject({
      text: "Stimmt, danke.",
      mail: { forwardKind: null, from: { address: "franz@kunde.example" } },
    });
  });

  it("that a customer makes of a mail of ours leave the customer as the sender", async () => {
    const returned = mail(
      ["From: Franz <franz@kunde.example>", "Subject: Fwd: Rechnung"],
      "Das stimmt nicht.\n\n---------- Forwarded message ---------\nFrom: Service <service@mailroom.example>\nDate: Sun, 1 Mar 2026 at 18:30\nSubject: Rechnung\nTo: <franz@kunde.example>\n\nIhre Rechnung\n",
    );

    const { parsed } = await read(returned);

    expect(parsed).toMatchObject({
      text: "Das stimmt nicht.",
      mail: { forwardKind: null, from: { address: "franz@kunde.example" } },
    });
  });
});

import { allHeaders, firstHeader, type HeaderLine } from "./header-block.ts";
import type { Message } from "./message.ts";
import { reportKind } from "./delivery-report.ts";
import type { MachineVerdict } from "./machine-verdict.ts";

export interface MachineInput {
  message: Message;
  /** Decoded. */
  subject: string;
  fromAddress: string;
  ownAddresses: string[];
  /** Whether files a person would send (PDF, pictures, invoices) are enclosed. */
  hasEnclosures: boolean;
}

/** Hops beyond which a mail goes in circles; SMTP servers give up at 100, honest ways end below 20. */
const MAX_HOPS = 40;
const HUMAN: MachineVerdict = { kind: null, evidence: null };
const AUTO_SUBJECT =
  /^\s*(?:automatische antwort|automatic reply|automatische e-?mail|autoreply|auto-?reply|auto:|auto-?antwort|automatisch antwoord|out of (?:the )?office|abwesenheits(?:notiz|meldung|nachricht|assistent)|abwesend\b|réponse automatique|respuesta automática|risposta automatica|resposta automática|automatiskt? svar|automaattinen vastaus|autosvar)/i;
const ABSENT =
  /out of (?:the )?office|abwesen|urlaub|nicht im (?:büro|haus)|vacation|holiday|on leave|automatische antwort|automatic reply|absence|ausente|ferien|congés/i;
const DAEMON = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|maildelivery|bounce[sd]?)(?:[+-][^@]*)?@|^mailer-daemon$/i;
const BOUNCE_SUBJECT =
  /undeliver|unzustellbar|delivery (?:status|failure|has failed|incomplete|delayed)|returned (?:mail|to sender)|failure notice|mail delivery failed|nicht zugestellt|unzustellbarkeit|zustellung .{0,30}(?:fehl|verzögert)|non remis|message you sent blocked|rückläufer/i;
const MONITORS =
  /^(?:nagios|icinga2?|zabbix|prtg|monitor(?:ing)?|alert(?:s|manager|ing)?|cron(?:daemon)?|root|logwatch|backup|grafana|uptime|pingdom|statuscake|checkmk|prometheus|smartd|watchdog|noreply-monitoring)(?:[+._-][^@]*)?@/i;
const ALARM_SUBJECT =
  /(?:^|[\s[*])(?:problem|recovery|critical|warning|down|up|alert|firing|resolved|acknowledgement|unreachable)\b[\s:\]*-]|^cron <|\[(?:firing|resolved|alert|monitoring)|backup (?:failed|successful|completed)|logwatch for|smart error|disk space/i;
const MONITOR_HEADERS = [
  "x-nagios-state",
  "x-icinga-state",
  "x-zabbix-event",
  "x-cron-env",
  "x-prtg",
  "x-grafana-alert",
  "x-monitoring",
  "x-checkmk-state",
];

/** Machine mail by header and structure; a person is assumed where nothing says otherwise. */
export function recogniseMachineMail(input: MachineInput): MachineVerdict {
  const { headers } = input.message;
  const submitted = autoSubmitted(headers);
  return (
    loop(input) ??
    report(input) ??
    calendar(input) ??
    // RFC 3834: `no` means that a person wrote it.
    (submitted === "no" ? HUMAN : null) ??
    autoReply(input, submitted) ??
    monitoring(input, submitted) ??
    newsletter(input) ??
    HUMAN
  );
}

function autoSubmitted(headers: HeaderLine[]): string {
  return (firstHeader(headers, "auto-submitted") ?? "").split(/[;(]/)[0]?.trim().toLowerCase() ?? "";
}

function loop(input: MachineInput): MachineVerdict | null {
  const { headers } = input.message;
  const hops = headers.reduce((sum, line) => sum + (line.name === "received" ? 1 : 0), 0);
  if (hops > MAX_HOPS) return { kind: "loop", evidence: `${hops} Received headers` };
  const own = input.ownAddresses.some((address) => address.toLowerCase() === input.fromAddress.toLowerCase());
  if (own && headers.some((line) => line.name.startsWith("x-posthorn-")))
    return { kind: "loop", evidence: "sent by this mailroom itself" };
  return null;
}

function report(input: MachineInput): MachineVerdict | null {
  const { message } = input;
  const structured = reportKind(message);
  if (structured !== null) return structured;
  const failed = firstHeader(message.headers, "x-failed-recipients");
  if (failed !== null) return { kind: "bounce_permanent", evidence: "X-Failed-Recipients" };
  const returnPath = firstHeader(message.headers, "return-path");
  const nullSender = returnPath !== null && /^<?\s*>?$/.test(returnPath);
  if ((DAEMON.test(input.fromAddress) || nullSender) && BOUNCE_SUBJECT.test(input.subject)) {
    const temporary = /delay|verzögert|incomplete|warning/i.test(input.subject);
    return {
      kind: temporary ? "bounce_temporary" : "bounce_permanent",
      evidence: nullSender ? "empty Return-Path and subject" : `From: ${input.fromAddress} and subject`,
    };
  }
  return null;
}

function calendar(input: MachineInput): MachineVerdict | null {
  const { message } = input;
  if (/urn:content-classes:calendarmessage/i.test(firstHeader(message.headers, "content-class") ?? ""))
    return { kind: "calendar", evidence: "Content-Class: calendarmessage" };
  const leaf = message.leaves.find(
    (part) =>
      part.mediaType === "text/calendar" &&
      (part.role === "alternative" ||
        part.role === "body" ||
        message.leaves.length === 1 ||
        /^METHOD:(?:REQUEST|REPLY|CANCEL|COUNTER)/im.test(part.bytes.subarray(0, 4_096).toString("latin1"))),
  );
  return leaf === undefined ? null : { kind: "calendar", evidence: "text/calendar" };
}

const REPLY_HEADERS = ["x-autoreply", "x-autorespond", "x-autoreply-from", "x-mail-autoreply", "x-autoresponder", "x-auto-reply"];
/** Characters of the text in which an absence is looked for. */
const ABSENCE_CHARACTERS = 2_000;

function autoReply(input: MachineInput, submitted: string): MachineVerdict | null {
  const evidence =
    autoReplySign(input.message.headers, submitted) ??
    (AUTO_SUBJECT.test(input.subject) ? `Subject: ${input.subject.slice(0, 60)}` : null);
  if (evidence === null) return null;
  const body = input.message.leaves.find((leaf) => leaf.text !== null)?.text?.slice(0, ABSENCE_CHARACTERS) ?? "";
  return { kind: ABSENT.test(input.subject) || ABSENT.test(body) ? "out_of_office" : "auto_reply", evidence };
}

/** The header line that says "a program answered". */
function autoReplySign(headers: HeaderLine[], submitted: string): string | null {
  if (submitted === "auto-replied" || submitted === "auto-notified") return `Auto-Submitted: ${submitted}`;
  const precedence = precedenceOf(headers);
  if (precedence === "auto_reply" || precedence === "auto-reply") return `Precedence: ${precedence}`;
  const header = headers.find((line) => REPLY_HEADERS.includes(line.name) && !/^\s*(?:no|false|0)?\s*$/i.test(line.value));
  if (header !== undefined) return `${header.name}: ${header.value.slice(0, 40)}`;
  if (/autoresponder/i.test(firstHeader(headers, "x-post-messageclass") ?? "")) return "X-POST-MessageClass: Autoresponder";
  return allHeaders(headers, "delivered-to").some((value) => /^autoresponder$/i.test(value.trim()))
    ? "Delivered-To: Autoresponder"
    : null;
}

function precedenceOf(headers: HeaderLine[]): string {
  return (firstHeader(headers, "precedence") ?? "").trim().toLowerCase();
}

function monitoring(input: MachineInput, submitted: string): MachineVerdict | null {
  const { headers } = input.message;
  const header = headers.find((line) => MONITOR_HEADERS.some((name) => line.name.startsWith(name)));
  if (header !== undefined) return { kind: "monitoring", evidence: header.name };
  if (MONITORS.test(input.fromAddress) && ALARM_SUBJECT.test(input.subject))
    return { kind: "monitoring", evidence: `From: ${input.fromAddress}` };
  // Shops and suppliers send invoices this way, web sites the posts of their forms: those are business.
  if (submitted === "auto-generated" && !input.hasEnclosures && firstHeader(headers, "reply-to") === null)
    return { kind: "monitoring", evidence: "Auto-Submitted: auto-generated" };
  return null;
}

function newsletter(input: MachineInput): MachineVerdict | null {
  if (input.hasEnclosures) return null;
  const { headers } = input.message;
  const precedence = precedenceOf(headers);
  if (firstHeader(headers, "list-unsubscribe") !== null) return { kind: "newsletter", evidence: "List-Unsubscribe" };
  if (firstHeader(headers, "list-id") !== null) return { kind: "newsletter", evidence: "List-Id" };
  if (precedence === "bulk" || precedence === "junk" || precedence === "list")
    return { kind: "newsletter", evidence: `Precedence: ${precedence}` };
  return null;
}

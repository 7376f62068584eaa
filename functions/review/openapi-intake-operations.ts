export interface Operation {
  method: "get" | "post" | "put" | "delete";
  path: string;
  tag: "intake" | "items" | "originals" | "lists" | "control room" | "steering" | "learning" | "people" | "audit";
  summary: string;
  query?: string[];
  ifMatch?: boolean;
  /** Name of a schema, or a media type. */
  body?: string;
  answer?: string;
  /** Default 200 with an answer, 204 without. */
  status?: string;
}

/** What the doors for systems offer: intake, receipts, status. */
export const intakeOperations: Operation[] = [
  {
    method: "post",
    path: "/intake/mail",
    tag: "intake",
    summary: "Hands in a mail",
    body: "message/rfc822",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/intake/letters",
    tag: "intake",
    summary: "Hands in a scan or office file",
    query: ["name"],
    body: "application/octet-stream",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/intake/forms/{form}",
    tag: "intake",
    summary: "Hands in a form post",
    body: "FormPost",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/intake/chats",
    tag: "intake",
    summary: "Hands in a chat",
    body: "Chat",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/intake/messages",
    tag: "intake",
    summary: "Hands in a message of a network",
    body: "SocialMessage",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/intake/events",
    tag: "intake",
    summary: "Hands in a CloudEvent",
    body: "CloudEvent",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/receipts",
    tag: "intake",
    summary: "A system of record's answer to a work item",
    body: "ReceiptBody",
    answer: "Anything",
  },
  {
    method: "get",
    path: "/status/{case}",
    tag: "intake",
    summary: "State of a case, with its signed token",
    query: ["token"],
    answer: "Anything",
  },
];

import MailComposer from "nodemailer/lib/mail-composer";
import type { OutboundMail } from "../../schemas/notification.ts";

/** The mail as bytes. Quoted-printable keeps every line short and 7 bit, so that no relay has to change it and break a signature. */
export const composeMime = (mail: OutboundMail): Promise<Buffer> => {
  const { "Message-ID": messageId, "In-Reply-To": inReplyTo, References: references, ...headers } = mail.headers;
  return new MailComposer({
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    date: new Date(mail.at),
    textEncoding: "quoted-printable",
    disableFileAccess: true,
    disableUrlAccess: true,
    headers,
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(references === undefined ? {} : { references }),
  })
    .compile()
    .build();
};

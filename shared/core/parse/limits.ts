/** Every bound of the parse room with its unit and reason. Beyond a bound the rest is kept as an unread part and the bound is named. */

/** Bytes; SES accepts no larger mail, so nothing legitimate is lost. */
export const MAX_INPUT_BYTES = 40 * 1024 * 1024;
/** Bytes of one header block; the largest real one measured was below 100 kB, hostile ones reach 100 MB. */
export const MAX_HEAD_BYTES = 256 * 1024;
/** Characters of one header value that is decoded; References of long threads reach about 20,000. */
export const MAX_HEADER_VALUE = 100_000;
/** Leaves of one MIME tree; a real digest has about 100. */
export const MAX_MIME_PARTS = 500;
/** Multiparts within multiparts; real mail stays below 8. */
export const MAX_MIME_DEPTH = 24;
/** Containers within containers (messages, archives, embedded files); real chains of forwards as attachment end at 4. */
export const MAX_FILE_DEPTH = 8;
/** Parts of one item, all containers together; each costs a hash and a row. */
export const MAX_ITEM_PARTS = 1_000;
/** Bytes of all decoded parts together: forty megabytes of input packed about five times. */
export const MAX_TOTAL_BYTES = 200 * 1024 * 1024;
/** Characters of HTML that are turned into text; 20 MB took 7 s and 841 MB in other parsers, this takes 0.1 s. */
export const MAX_HTML_CHARACTERS = 2_000_000;
/** Elements open at once in HTML; deeper nesting is read flat. */
export const MAX_HTML_DEPTH = 400;
/** Characters of text kept for one body; a novel has one million. */
export const MAX_TEXT_CHARACTERS = 2_000_000;
/** Addresses read from one header; a mail to more is a list and its tail says nothing. */
export const MAX_ADDRESSES = 500;
/** Message ids read from one References header. */
export const MAX_REFERENCES = 200;
/** Characters of a subject; longer ones are an attack or a body in the wrong place. */
export const MAX_SUBJECT = 1_000;
/** Characters of a file name with its extension; file systems end at 255 bytes. */
export const MAX_NAME = 180;
/** Entries of one archive. */
export const MAX_ZIP_ENTRIES = 500;
/** Bytes of one archive, unpacked. */
export const MAX_ZIP_BYTES = 100 * 1024 * 1024;
/** Unpacked to packed bytes of one entry; text reaches 20, a bomb 1,000. Small entries are exempt. */
export const MAX_ZIP_RATIO = 200;
/** Bytes below which the ratio says nothing. */
export const ZIP_RATIO_FLOOR = 1024 * 1024;
/** Characters in which forwards and quotes are looked for with many expressions; real ones are below 60,000. */
export const MAX_FORWARD_CHARACTERS = 200_000;
/** Lines that are told apart as quote, signature and so on; the rest of a pasted log counts as what the line before was. */
export const MAX_SEGMENT_LINES = 50_000;
/** Characters of body text up to which enclosures are read with it for classification ("see attachment"). */
export const SHORT_BODY_CHARACTERS = 400;
/** Characters taken from enclosures for classification, all together. */
export const MAX_ENCLOSURE_TEXT = 60_000;
/** Characters of JSON of forms, chats, messages and events. */
export const MAX_JSON_BYTES = 5 * 1024 * 1024;

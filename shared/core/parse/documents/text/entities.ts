/** HTML's Latin-1 names in code order from U+00A0. */
const LATIN1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const OTHERS: Record<string, number> = {
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  apos: 0x27,
  euro: 0x20ac,
  ndash: 0x2013,
  mdash: 0x2014,
  lsquo: 0x2018,
  rsquo: 0x2019,
  sbquo: 0x201a,
  ldquo: 0x201c,
  rdquo: 0x201d,
  bdquo: 0x201e,
  bull: 0x2022,
  hellip: 0x2026,
  lsaquo: 0x2039,
  rsaquo: 0x203a,
  trade: 0x2122,
  larr: 0x2190,
  rarr: 0x2192,
  minus: 0x2212,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  zwnj: 0x200c,
  zwj: 0x200d,
  Scaron: 0x160,
  scaron: 0x161,
  OElig: 0x152,
  oelig: 0x153,
  dagger: 0x2020,
  permil: 0x2030,
  check: 0x2713,
};

const NAMED = new Map<string, number>([
  ...LATIN1.split(" ").map((name, at): [string, number] => [name, 0xa0 + at]),
  ...Object.entries(OTHERS),
]);

/** Numbers 128-159 mean Windows-1252 in HTML, whatever they say. */
const C1 = new TextDecoder("windows-1252");

const fromCode = (code: number): string => {
  if (!Number.isInteger(code) || code <= 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
    return "\ufffd";
  }
  return code >= 0x80 && code < 0xa0 ? C1.decode(new Uint8Array([code])) : String.fromCodePoint(code);
};

/** Character references of HTML and XML. Unknown names stay as written: no entity is ever looked up or expanded twice. */
export const decodeEntities = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(
        /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,15}));?/g,
        (whole: string, decimal?: string, hex?: string, name?: string) => {
          if (decimal !== undefined) {
            return fromCode(Number.parseInt(decimal, 10));
          }
          if (hex !== undefined) {
            return fromCode(Number.parseInt(hex, 16));
          }
          const code = NAMED.get(name ?? "");
          return code === undefined ? whole : String.fromCodePoint(code);
        },
      )
    : text;

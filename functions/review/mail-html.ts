import sanitizeHtml from "sanitize-html";

/** Longer HTML is newsletters or attacks; the rest is in the original. 2 million characters take about half a second. */
const MAX_HTML_CHARACTERS = 2_000_000;
/** A mail program nests tables some twenty deep; beyond it only attacks on the parser. */
const MAX_NESTING = 100;
/** One value of a style: colours, sizes, names. No url(), no expression(). Each character is looked at once. */
const STYLE_VALUE = /^(?:rgba?\([\d\s,.%]{1,40}\)|[a-z0-9#.,%\s"'-]{1,120})$/i;
const STYLE_PROPERTIES = [
  "color",
  "background-color",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "text-align",
  "text-decoration",
  "text-transform",
  "line-height",
  "vertical-align",
  "white-space",
  "width",
  "max-width",
  "border",
  "border-top",
  "border-bottom",
  "border-left",
  "border-right",
  "border-collapse",
  "padding",
  "padding-top",
  "padding-bottom",
  "padding-left",
  "padding-right",
  "margin-top",
  "margin-bottom",
  "margin-left",
  "list-style-type",
];

const TAGS =
  "a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr";
const TABLE_ATTRIBUTES = [
  "width",
  "height",
  "align",
  "valign",
  "bgcolor",
  "border",
  "cellpadding",
  "cellspacing",
  "colspan",
  "rowspan",
];

const LINK_SCHEMES = ["http:", "https:", "mailto:", "tel:"];
const INLINE_IMAGE = /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]*$/;

export interface MailHtmlOptions {
  /** Load images from the network: only after the person asked for it. */
  remote: boolean;
  /** A `data:` URL for an image inside the mail, by content id or file name; null where there is none. */
  inlineImage: (contentId: string) => string | null;
}

export interface MailHtml {
  html: string;
  /** Pictures on the network that were left out. */
  blocked: number;
}

/** HTML of a stranger made harmless: an allow-list of tags, attributes and style values; nothing runs, nothing is loaded, links show where they go. */
export const mailHtml = (source: string, options: MailHtmlOptions): MailHtml => {
  let blocked = 0;
  const cut = source.length > MAX_HTML_CHARACTERS;
  const image = (_tag: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag => {
    const shown = imageSource(attribs["src"] ?? "", options);
    if (shown === null) blocked += 1;
    const size = pick(attribs, ["width", "height", "alt"]);
    return {
      tagName: "img",
      attribs: { ...size, ...(shown === null || shown === "" ? { alt: attribs["alt"] ?? "" } : { src: shown }) },
    };
  };
  const clean = sanitizeHtml(source.slice(0, MAX_HTML_CHARACTERS), {
    allowedTags: TAGS.split(" "),
    allowedAttributes: {
      "*": ["style", "dir", "lang", "title"],
      a: ["href", "data-target", "target", "rel"],
      img: ["src", "alt", "width", "height"],
      font: ["color", "size", "face"],
      ...Object.fromEntries(
        ["table", "tr", "td", "th", "tbody", "thead", "tfoot", "col", "colgroup"].map((tag) => [tag, TABLE_ATTRIBUTES]),
      ),
    },
    allowedStyles: { "*": Object.fromEntries(STYLE_PROPERTIES.map((name) => [name, [STYLE_VALUE]])) },
    allowedSchemes: ["http", "https", "mailto", "tel", "data"],
    allowProtocolRelative: false,
    disallowedTagsMode: "discard",
    nestingLimit: MAX_NESTING,
    nonTextTags: [
      "script",
      "style",
      "textarea",
      "option",
      "noscript",
      "title",
      "xmp",
      "iframe",
      "noembed",
      "noframes",
      "template",
      "svg",
      "math",
      "object",
      "select",
    ],
    transformTags: { a: link, img: image },
  });
  return { html: cut ? `${clean}<hr><p>[…]</p>` : clean, blocked };
};

/** The real target stands beside every link (see the style of the page), in ASCII so that look-alike letters show. */
const link = (_tag: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag => {
  const target = linkTarget(attribs["href"] ?? "");
  if (target === null) return { tagName: "a", attribs: {} };
  const shown = target.host === "" ? target.pathname : target.host;
  return {
    tagName: "a",
    attribs: {
      href: target.href,
      title: target.href,
      "data-target": shown,
      target: "_blank",
      rel: "noopener noreferrer nofollow",
    },
  };
};

const linkTarget = (href: string): URL | null => {
  const text = href.trim();
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return LINK_SCHEMES.includes(url.protocol) ? url : null;
};

/** "" : nothing to show; null: on the network and not asked for. */
const imageSource = (src: string, options: MailHtmlOptions): string | null => {
  const text = src.trim();
  if (text.toLowerCase().startsWith("cid:")) return options.inlineImage(decoded(text.slice(4))) ?? "";
  if (text.startsWith("data:")) return INLINE_IMAGE.test(text) ? text : "";
  const url = text.startsWith("//") ? `https:${text}` : text;
  if (!URL.canParse(url) || !["http:", "https:"].includes(new URL(url).protocol)) return "";
  return options.remote ? new URL(url).href : null;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
};

const pick = (attribs: sanitizeHtml.Attributes, names: string[]): sanitizeHtml.Attributes =>
  Object.fromEntries(names.flatMap((name) => (attribs[name] === undefined ? [] : [[name, attribs[name]]])));

/** The page inside the sandboxed frame: no script, no form, no request but asked-for pictures, even if the sanitiser had a hole. */
export const mailPolicy = (remote: boolean): string =>
  [
    "default-src 'none'",
    `img-src data:${remote ? " https: http:" : ""}`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-popups allow-popups-to-escape-sandbox",
  ].join("; ");

const STYLE = `
:root{color-scheme:light}
body{margin:12px;font:14px/1.45 system-ui,sans-serif;color:#16191f;background:#fff;overflow-wrap:anywhere}
img{max-width:100%;height:auto}
table{max-width:100%}
blockquote{margin:0 0 0 8px;padding-left:8px;border-left:2px solid #b6bec9}
a[data-target]::after{content:" [" attr(data-target) "]";font-size:.85em;color:#5f6b7a;text-decoration:none}
`;

export const mailPage = (html: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Mail</title><style>${STYLE}</style></head><body>${html}</body></html>`;

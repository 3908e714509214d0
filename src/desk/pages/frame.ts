import { createHash } from 'node:crypto';
import { Html, html } from '../../platform/pages/html.js';

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --late: #b3261e; --soft: #6b7280; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.35rem; line-height: 1.25; } h2 { font-size: 1.05rem; margin-top: 2rem; }
header, footer { color: var(--soft); font-size: .875rem; } footer { margin-top: 3rem; }
dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .5rem .35rem 0; vertical-align: top; }
tr { border-top: 1px solid var(--line); } th { font-weight: 600; font-size: .875rem; color: var(--soft); }
.late { color: var(--late); font-weight: 600; } .soft { color: var(--soft); }
ol { list-style: none; padding: 0; } li { border-top: 1px solid var(--line); padding: .6rem 0; }
blockquote { margin: .4rem 0 0; padding-left: .8rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
form { display: grid; gap: .8rem; max-width: 22rem; } label { display: grid; gap: .25rem; }
input, button { font: inherit; padding: .5rem .6rem; } button { cursor: pointer; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
@media print { form, footer { display: none; } body { max-width: none; } }
`;

/** Nothing but this style, no script, and forms to ourselves only. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export const frame = (title: string, body: Html): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html`${title}`.text} · Lockstep</title>
<style>${STYLE}</style>
</head>
<body>
${body.text}
</body>
</html>
`;

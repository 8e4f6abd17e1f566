import { hash } from 'node:crypto';

/** The style of the page, sent with it. Colours have a contrast of at least 4.5 to 1 in both schemes. */
export const DOCS_STYLE = `
:root{color-scheme:light dark;--ground:#f7f8f6;--card:#fff;--ink:#1b211f;--soft:#535d59;--line:#dfe3df;--accent:#17594a;--tint:#e6f0ec;--focus:#1a56c4}
@media (prefers-color-scheme:dark){:root{--ground:#111513;--card:#1a201d;--ink:#eef2ef;--soft:#aab5b0;--line:#323b37;--accent:#8fd8c2;--tint:#213029;--focus:#9dc0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Open Sans",sans-serif;overflow-wrap:anywhere}
.page{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{margin:0;font-size:1.75rem;line-height:1.2}
h2{margin:2.5rem 0 .75rem;font-size:1.25rem}
h3{display:inline;margin:0;font-size:1rem;font-weight:600}
h4{margin:1.25rem 0 .375rem;font-size:.875rem;color:var(--soft)}
p{margin:.5rem 0}
.soft{color:var(--soft)}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
nav ul{margin:0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav a,nav span{display:inline-block;padding:.25rem 0}
details{margin:.5rem 0;border:1px solid var(--line);border-radius:.625rem;background:var(--card)}
summary{padding:.625rem .875rem;cursor:pointer}
summary .what{display:block;margin-top:.125rem;color:var(--soft)}
.inside{scroll-margin-top:4rem;padding:0 .875rem .875rem;border-top:1px solid var(--line)}
code,pre{font:.875rem/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
pre{margin:.375rem 0;padding:.625rem .75rem;border-radius:.5rem;background:var(--tint);white-space:pre-wrap}
.method{display:inline-block;min-width:3.25rem;color:var(--accent);font-weight:700}
dl{margin:.375rem 0;padding-left:.75rem;border-left:2px solid var(--line)}
dt{margin-top:.375rem}
dd{margin:0 0 0 .75rem;color:var(--soft)}
.options{margin:.25rem 0;padding-left:1.25rem}
.status{font-weight:700}
`;

/** Allows exactly this style in a content security policy. */
export const DOCS_STYLE_SOURCE = `'sha256-${hash('sha256', DOCS_STYLE, 'base64')}'`;

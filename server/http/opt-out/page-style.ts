import { hash } from 'node:crypto';

/** The whole style of the page, sent with it: one request shows everything, on a slow network too. Sizes are in rem, so that
 *  a person's own text size holds; contrast is at least 4.5 to 1 for text and 3 to 1 for edges of controls. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:#f3f4f1;--card:#fff;--ink:#1b211f;--soft:#535d59;--line:#dfe3df;--edge:#7b8580;
--accent:#17594a;--on-accent:#fff;--hover:#0f4236;--tint:#e6f0ec;--alert:#a3261b;--alert-tint:#fcefed;--focus:#1a56c4}
@media (prefers-color-scheme:dark){:root{--ground:#111513;--card:#1a201d;--ink:#eef2ef;--soft:#aab5b0;--line:#323b37;
--edge:#86918c;--accent:#8fd8c2;--on-accent:#0c211b;--hover:#b3e8d7;--tint:#213029;--alert:#ffb4a9;--alert-tint:#3a201d;--focus:#9dc0ff}}
*{box-sizing:border-box}
html{background:var(--ground);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Open Sans",sans-serif;
overflow-wrap:anywhere}
.page{max-width:34rem;margin:0 auto;padding:1.25rem 1rem 2.5rem}
.sender{display:flex;align-items:center;gap:.75rem;margin:0 0 1.25rem;font-weight:600}
.mark{flex:none;display:grid;place-items:center;width:2.5rem;height:2.5rem;border-radius:50%;background:var(--accent);
color:var(--on-accent);font-size:1.125rem}
h1{margin:0;font-size:1.625rem;line-height:1.25;letter-spacing:-.01em;text-wrap:balance}
h2{margin:0 0 .25rem;font-size:1.0625rem;line-height:1.35}
p{margin:0}
.lead{margin-top:.5rem;color:var(--soft)}
.card{margin-top:1.25rem;padding:1.25rem;background:var(--card);border:1px solid var(--line);border-radius:1rem}
.card>:last-child{margin-bottom:0}
.hint{color:var(--soft);font-size:.9375rem}
fieldset{margin:0;padding:0;border:0;min-width:0}
legend{padding:0;margin-bottom:.75rem;font-size:1.0625rem;font-weight:600}
.option{display:flex;align-items:flex-start;gap:.75rem;margin-top:.5rem;padding:.75rem .875rem;min-height:3rem;
border:1px solid var(--edge);border-radius:.75rem;cursor:pointer}
.option:hover{border-color:var(--accent)}
.option:has(input:checked){border-color:var(--accent);background:var(--tint);box-shadow:inset 0 0 0 1px var(--accent)}
.option input{flex:none;width:1.25rem;height:1.25rem;margin:.125rem 0 0;accent-color:var(--accent)}
.option .about{display:block;color:var(--soft);font-size:.875rem}
button{display:block;width:100%;min-height:3rem;margin-top:1rem;padding:.625rem 1.25rem;border:2px solid var(--accent);
border-radius:.75rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
button:hover{background:var(--hover);border-color:var(--hover)}
button.quiet{background:none;color:var(--accent)}
button.quiet:hover{background:var(--tint);border-color:var(--accent)}
button.small{width:auto;flex:none;min-height:2.75rem;margin:0;padding:.375rem 1rem;border-width:1px;font-size:.9375rem}
a{color:var(--accent);text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.option:has(:focus-visible){outline:3px solid var(--focus);outline-offset:2px}
.option input:focus-visible{outline:none}
ul{margin:0;padding:0;list-style:none}
.rows li{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1rem;padding:.625rem 0;
border-top:1px solid var(--line)}
.rows li:first-child{border-top:0}
.rows li:last-child{padding-bottom:0}
.rows form{margin-left:auto}
.named{margin-top:.5rem}
.named li{display:flex;gap:.625rem;font-weight:600}
.named li::before{content:"–";color:var(--soft)}
.plain li{padding:.375rem 0;border-top:1px solid var(--line)}
.plain li:first-child{padding-top:0;border-top:0}
.named+p,.named+.plain{margin-top:1rem}
p+.hint,.named+.hint{margin-top:1rem}
button+.hint{margin-top:.75rem}
.card>button:first-child{margin-top:0}
.problem{margin-bottom:1rem;padding:.75rem .875rem;border-left:4px solid var(--alert);border-radius:.25rem;
background:var(--alert-tint);color:var(--alert);font-weight:600}
.word{font-weight:700;white-space:nowrap}
.done{display:flex;align-items:flex-start;gap:.75rem}
.sign{flex:none;width:2rem;height:2rem;color:var(--accent)}
.after{margin-top:1.25rem}
.languages{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-top:2rem;font-size:.9375rem}
.languages a,.languages span{padding:.375rem 0}
.languages span{color:var(--soft)}
@media (forced-colors:active){button,.option,.card{border-color:CanvasText}}
@media (min-width:40rem){.page{padding-top:3rem}h1{font-size:1.875rem}.sign{margin-top:.1875rem}.card{padding:1.75rem}}
`;

/** Allows exactly this style in a content security policy. */
export const PAGE_STYLE_SOURCE = `'sha256-${hash('sha256', PAGE_STYLE, 'base64')}'`;

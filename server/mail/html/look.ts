import type { Tone } from '../mail-document.ts';

/** Behind the word for how grave it is; white on it reaches 4.5 : 1. */
export const TONE_COLOUR: Record<Tone, string> = {
  critical: '#b91c1c',
  warning: '#b45309',
  good: '#15803d',
  plain: '#475569',
};

/** Of bars: in between, so that they stand out from white and from black, and from either when a client swaps them. */
export const BAR_COLOUR: Record<Tone, string> = {
  critical: '#dc2626',
  warning: '#d97706',
  good: '#16a34a',
  plain: '#3b82f6',
};

const FONT = 'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif';

/** Styles stand on the elements, because some clients drop everything else. */
export const STYLE = {
  page: `margin:0;padding:0;background-color:#f1f5f9;${FONT}`,
  card: 'background-color:#ffffff;border:1px solid #e2e8f0;border-radius:12px',
  title: `margin:0;font-size:20px;line-height:28px;font-weight:700;color:#0f172a;${FONT}`,
  heading: `margin:0;font-size:15px;line-height:22px;font-weight:700;color:#0f172a;${FONT}`,
  text: `margin:0;font-size:15px;line-height:22px;color:#0f172a;${FONT}`,
  small: `margin:0;font-size:13px;line-height:19px;color:#475569;${FONT}`,
  value: `margin:0;font-size:22px;line-height:30px;font-weight:700;color:#0f172a;${FONT}`,
  link: 'color:#1d4ed8;word-break:break-word',
  hidden: 'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all;font-size:1px',
} as const;

/** For clients that know a dark mode and let us choose; others turn the colours above around by themselves. */
export const SHEET = `:root{color-scheme:light dark;supported-color-schemes:light dark}
a{text-decoration:underline}
@media (prefers-color-scheme:dark){
.page{background-color:#0b1120!important}
.card{background-color:#1e293b!important;border-color:#334155!important}
.ink{color:#f1f5f9!important}
.muted{color:#cbd5e1!important}
.link{color:#93c5fd!important}
.line{border-color:#334155!important}
.track{background-color:#334155!important}
.main{background-color:#2563eb!important}
}
@media (max-width:480px){
.pad{padding-left:16px!important;padding-right:16px!important}
.outer{padding:8px!important}
}`;

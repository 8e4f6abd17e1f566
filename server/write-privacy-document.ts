import { writeFileSync } from 'node:fs';
import { privacyDocument } from './privacy-document.ts';

/** `npm run docs:privacy`. */
writeFileSync(new URL('../docs/privacy.md', import.meta.url), privacyDocument());

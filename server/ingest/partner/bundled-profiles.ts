import kaleyra from './profiles/kaleyra.json' with { type: 'json' };
import wolkvox from './profiles/wolkvox.json' with { type: 'json' };

/** Profiles that come with the program, by name: layouts that were seen in real exports. */
export const BUNDLED_PROFILES: ReadonlyMap<string, { title: string }> = new Map<string, { title: string }>([
  ['kaleyra', kaleyra],
  ['wolkvox', wolkvox],
]);

/** Layouts without a profile, and why not. */
export const LEFT_OUT = ['whatsapp-manager', 'twilio', 'unifonic'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

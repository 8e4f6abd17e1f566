/** Rank of a claim about a send's template: the smallest wins. -1: a send without a message id, which nobody else can claim;
 *  4: only statuses known; 5: only replies. */
export const LINK_RANK = {
  inferred: -1,
  registration: 0,
  callback: 1,
  import: 2,
  service: 3,
  status: 4,
  reply: 5,
} as const;

/** Ranks of what is no template message, or known from its answer only. */
export const NO_TEMPLATE_RANKS: readonly number[] = [LINK_RANK.service, LINK_RANK.reply];

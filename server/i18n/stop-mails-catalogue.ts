type Said = { heading: string; text: string };

/** The page where somebody asks for no more mails. */
export type StopMailsCatalogue = {
  ask: Said & { stop: string };
  stopped: Said & { undo: string };
  resumed: Said;
  /** Where members choose what to get. */
  wishes: string;
  unknown: Said;
  busy: Said;
};

/** Told everything that a feed would carry, as it happens; times in hours since the start. People are (place, generation). */
export type FeedRecorder = {
  /** Somebody is there from now on. granted: bit per topic. */
  person(event: { place: number; granted: number; at: number }): void;
  message(event: { place: number; template: number; at: number; delivered: boolean }): void;
  /** The person at that place leaves; somebody new takes it. `answered`: delivery of the message the reply names. */
  leaves(event: {
    place: number;
    happenedAt: number;
    at: number;
    answered: { template: number; at: number } | null;
    recorded: boolean;
  }): void;
};

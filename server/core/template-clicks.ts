/** A template of the platform with its deliveries and the taps on its ways out, by UTC day (epoch days); days without
 *  either are left out. */
export type TemplateClicks = {
  id: string;
  name: string | null;
  language: string | null;
  category: string | null;
  days: { day: number; delivered: number; clicks: number }[];
};

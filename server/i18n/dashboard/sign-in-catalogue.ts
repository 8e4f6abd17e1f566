/** Texts of the page that lets people in. */
export type SignInCatalogue = {
  title: string;
  token: {
    label: string;
    hint: string;
    /** Ends where the command that makes one follows. */
    howTo: string;
    show: string;
  };
  refused: string;
};

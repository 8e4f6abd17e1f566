/** Keeps texts by name where the browser allows it; where it does not, they are forgotten with the page. */
export function createKeeper(storage: () => Storage): {
  read(name: string): string | null;
  write(name: string, text: string | null): void;
} {
  const forNow = new Map<string, string | null>();
  return {
    read(name) {
      try {
        return forNow.get(name) ?? storage().getItem(name);
      } catch {
        return forNow.get(name) ?? null;
      }
    },
    write(name, text) {
      forNow.set(name, text);
      try {
        if (text === null) storage().removeItem(name);
        else storage().setItem(name, text);
      } catch {
        // Storage is switched off or full: what is kept here lasts as long as the page.
      }
    },
  };
}

/** What is kept in this tab, and what in this browser. */
export const tab = createKeeper(() => sessionStorage);
export const browser = createKeeper(() => localStorage);

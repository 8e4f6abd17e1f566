import type { Plugin } from 'vite';

/** The chunk with everything that the first page needs, as `vite.config.ts` names it. */
export const PROGRAM = 'program';

/** Names the program and its styles in the page, so that they are on their way before the script that asks for them runs. */
export const preloadProgram: Plugin = {
  name: 'preload-program',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || file.name !== PROGRAM) continue;
        const styles = [...(file.viteMetadata?.importedCss ?? [])];
        return [tag('modulepreload', file.fileName), ...styles.map((style) => tag('stylesheet', style))];
      }
      // While it is being worked on, nothing is bundled.
      return [];
    },
  },
};

function tag(rel: string, file: string) {
  return { tag: 'link', attrs: { rel, href: `/${file}`, crossorigin: true }, injectTo: 'head' } as const;
}

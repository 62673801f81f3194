import { marked } from 'marked';
import { defineConfig, type Plugin } from 'vite';

function here(path: string): string {
  return new URL(path, import.meta.url).pathname;
}

/** The face of the first screen's text is fetched beside the script: with `font-display: optional` it would come too late otherwise. */
function preloadedTextFace(): Plugin {
  return {
    name: 'preloaded-text-face',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => /source-serif-4-latin-wght-normal.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head',
          })),
    },
  };
}

/** A document of ours (docs/*.md) as HTML, with an id for each heading that an address can name. */
function documents(): Plugin {
  const idOf = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  marked.use({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${idOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
  });
  return {
    name: 'documents',
    transform(code, id) {
      if (!id.endsWith('.md')) return null;
      return { code: `export default ${JSON.stringify(marked.parse(code, { async: false }))};`, map: null };
    },
  };
}

export default defineConfig({
  root: here('.'),
  // The API runs beside the development server.
  server: { proxy: { '/v1': 'http://127.0.0.1:3000' } },
  preview: { proxy: { '/v1': 'http://127.0.0.1:3000' } },
  resolve: {
    alias: {
      '#stance/scale': here('../../libs/stance/src/scale.ts'),
      '#words/names': here('../../libs/words/src/names.ts'),
      '#words': here('../../libs/words/src/index.ts'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [preloadedTextFace(), documents()],
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    assetsDir: 'assets',
    // A strict content security policy allows no data: fonts and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
});

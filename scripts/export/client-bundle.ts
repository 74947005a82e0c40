import { readFile } from 'node:fs/promises';
import { build, type Plugin, transform } from 'esbuild';

/** The browsers that the site is built for, in esbuild's words. */
const target = ['chrome109', 'firefox115', 'safari16'];

export interface ClientBundle {
  /** One classic script: `file://` loads no modules. */
  script: string;
  /** The script's own style sheets, and those that the site loads with the first use of a part. */
  style: string;
}

/** Bundles a script of the page with all that it may load later, style sheets included. */
export async function bundleClient(entry: string): Promise<ClientBundle> {
  const styles: string[] = [];
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    minify: true,
    legalComments: 'none',
    target,
    write: false,
    outdir: 'out',
    plugins: [collectStyles(styles)],
  });
  const textOf = (ending: string): string =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const style = textOf('.css') + (await minifyStyle(styles.join('\n')));
  return { script: textOf('.js'), style };
}

export async function minifyStyle(css: string): Promise<string> {
  return (await transform(css, { loader: 'css', minify: true, target })).code;
}

/** A style sheet that is asked for by its address (`?url`) goes into the file, and has none. */
function collectStyles(styles: string[]): Plugin {
  return {
    name: 'runsheet-collect-styles',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /\.css\?url$/ }, async ({ path, ...options }) => {
        const found = await resolve(path.replace(/\?url$/, ''), {
          resolveDir: options.resolveDir,
          kind: options.kind,
        });
        return { ...found, namespace: 'style-address' };
      });
      onLoad({ filter: /.*/, namespace: 'style-address' }, async ({ path }) => {
        styles.push(await readFile(path, 'utf8'));
        return { contents: "export default '';", loader: 'js' };
      });
    },
  };
}

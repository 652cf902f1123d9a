import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

/** Bundles a script of this folder as the site's scripts are bundled. */
export async function bundleScript(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(name, import.meta.url)), formats: ['es'], fileName: 'script' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []));
  return outputs.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

/** Bytes of a script as a host sends it. */
export function measureScript(code: string): number {
  return brotliCompressSync(code).length;
}

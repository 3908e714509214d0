import { createHash } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';

/** Tells an open tab whether the server has a newer build: `version.json` holds a hash of the names of all files. */
const version = (): Plugin => ({
  name: 'version',
  generateBundle(_options, bundle) {
    const hash = createHash('sha256').update(Object.keys(bundle).sort().join()).digest('hex').slice(0, 16);
    this.emitFile({ type: 'asset', fileName: 'version.json', source: JSON.stringify({ version: hash }) });
  },
});

/** The server behind `vite` while a person develops the console. */
const API = process.env.LOCKSTEP_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [version()],
  build: {
    // The first versions with the function light-dark() of CSS, from spring 2024.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    manifest: 'manifest.json',
    // A style or script inside the page would need an exception from the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // Libraries mark their modules for server components, of which there are none here.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  server: { proxy: Object.fromEntries(['/api', '/console-version'].map((path) => [path, API])) },
});

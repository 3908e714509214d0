import { defineConfig } from '@hey-api/openapi-ts';

/** The client knows only the committed document of the interface. It is generated before each build and not committed. */
export default defineConfig({
  input: '../../openapi.json',
  output: { path: 'src/client', clean: true },
  plugins: [
    { name: '@hey-api/client-fetch', runtimeConfigPath: '../shared/api/runtime.js' },
    '@hey-api/typescript',
    '@hey-api/sdk',
  ],
});

import { startApp, type StartOptions, type TestApp } from './app.js';

interface Worlds {
  restore(name: string): Promise<string | undefined>;
  keep(name: string, told: string): Promise<void>;
}

/**
 * Starts an application with a world. The first test file that needs the world builds it through the API. `build` returns
 * plain JSON data.
 */
export async function onWorld<Told>(
  name: string,
  options: StartOptions,
  build: (app: TestApp) => Promise<Told>,
): Promise<{ app: TestApp; told: Told }> {
  const told = await builtOnce(JSON.stringify([name, options]), async () => {
    const app = await startApp(options);
    return build(app).finally(() => app.close());
  });
  return { app: await startApp(options), told };
}

/**
 * Builds the rows of a world, or inserts those that an earlier test file built: building takes longer than most tests.
 * Returns what `build` returned, plain JSON data.
 */
export async function builtOnce<Told>(key: string, build: () => Promise<Told>): Promise<Told> {
  const kept = await worlds().restore(key);
  if (kept !== undefined) return JSON.parse(kept) as Told;
  const told = JSON.stringify(await build());
  await worlds().keep(key, told);
  return JSON.parse(told) as Told;
}

const worlds = (): Worlds => (globalThis as unknown as { __LOCKSTEP_WORLDS__: Worlds }).__LOCKSTEP_WORLDS__;

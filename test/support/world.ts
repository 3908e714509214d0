import { startApp, type StartOptions, type TestApp } from './app.js';

interface Worlds {
  restore(name: string): Promise<string | undefined>;
  keep(name: string, told: string): Promise<void>;
}

/**
 * Starts an application with a world. The first test file that needs the world builds it through the API, and later
 * files get the same rows, because building takes longer than most of their tests. `build` returns plain JSON data.
 */
export async function onWorld<Told>(
  name: string,
  options: StartOptions,
  build: (app: TestApp) => Promise<Told>,
): Promise<{ app: TestApp; told: Told }> {
  const key = JSON.stringify([name, options]);
  const told = (await worlds().restore(key)) ?? (await builtOnce(key, options, build));
  return { app: await startApp(options), told: JSON.parse(told) as Told };
}

async function builtOnce<Told>(
  key: string,
  options: StartOptions,
  build: (app: TestApp) => Promise<Told>,
): Promise<string> {
  const app = await startApp(options);
  const told = JSON.stringify(await build(app).finally(() => app.close()));
  await worlds().keep(key, told);
  return told;
}

const worlds = (): Worlds => (globalThis as unknown as { __LOCKSTEP_WORLDS__: Worlds }).__LOCKSTEP_WORLDS__;

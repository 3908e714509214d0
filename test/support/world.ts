import { startApp, type StartOptions, type TestApp } from './app.js';

interface Worlds {
  restore(name: string): Promise<string | undefined>;
  keep(name: string, told: string): Promise<void>;
}

/**
 * An application on a world that the first file to need it builds through the interface. Later files find the same rows:
 * building took longer than most of their tests. `build` returns plain data, as JSON keeps it.
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

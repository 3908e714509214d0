import { parseArgs } from 'node:util';

/** The options of the command line, like `--requests 100000 --keep`. Each has the type of its default. */
export function options<T extends Record<string, string | number | boolean>>(defaults: T): T {
  const { values } = parseArgs({
    options: Object.fromEntries(
      Object.entries(defaults).map(([name, value]) => [
        name,
        { type: typeof value === 'boolean' ? 'boolean' : 'string' },
      ]),
    ),
  });
  const given = Object.entries(values).map(([name, value]) => [
    name,
    typeof defaults[name] === 'number' ? whole(name, String(value)) : value,
  ]);
  return { ...defaults, ...Object.fromEntries(given) } as T;
}

function whole(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} takes a whole number, not "${text}".`);
  return number;
}

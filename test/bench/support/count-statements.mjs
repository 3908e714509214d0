import { writeFileSync } from 'node:fs';
import pg from 'pg';

/**
 * Loaded before the application. Counts its statements by text. On SIGUSR2 it writes the counts to STATEMENTS_FILE and
 * starts again from zero.
 */
const seen = new Map();
const { query } = pg.Client.prototype;

pg.Client.prototype.query = function (...call) {
  const [config] = call;
  const text = typeof config === 'string' ? config : (config.text ?? '(stream)');
  const begun = performance.now();
  const result = query.apply(this, call);
  const note = () => {
    const { calls, milliseconds } = seen.get(text) ?? { calls: 0, milliseconds: 0 };
    seen.set(text, { calls: calls + 1, milliseconds: milliseconds + performance.now() - begun });
  };
  if (typeof result?.then === 'function') result.then(note, note);
  else note();
  return result;
};

process.on('SIGUSR2', () => {
  writeFileSync(process.env.STATEMENTS_FILE, JSON.stringify([...seen].map(([text, each]) => ({ text, ...each }))));
  seen.clear();
});

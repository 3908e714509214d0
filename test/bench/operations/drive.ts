import { Connection } from '../support/client.js';
import type { NextCall } from './scenes.js';

export interface Driven {
  calls: number;
  failed: number;
  /** The response body of a failed call. */
  answer: string;
  seconds: number;
  milliseconds: number[];
}

let turn = 0;

/** A closed loop: each connection sends its next call when the last one was answered. */
export async function drive(connections: readonly Connection[], next: NextCall, seconds: number): Promise<Driven> {
  const driven: Driven = { calls: 0, failed: 0, answer: '', seconds: 0, milliseconds: [] };
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    connections.map(async (connection, place) => {
      while (performance.now() < until) {
        const sent = performance.now();
        const { status, body } = await connection.call(next(place, turn++));
        driven.milliseconds.push(performance.now() - sent);
        driven.calls += 1;
        if (status < 300) continue;
        driven.failed += 1;
        driven.answer = `${status} ${body.toString().slice(0, 300)}`;
      }
    }),
  );
  driven.seconds = (performance.now() - begun) / 1000;
  return driven;
}

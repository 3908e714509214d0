import { refuse } from './http.errors.js';

interface Gate {
  inside: number;
  waiting: Set<() => void>;
}

/**
 * Lets a few acts at a time work on one resource. The database makes acts on one resource wait for each other anyway.
 * Acts that wait here hold no connection, so that a resource with a long lock does not block all others.
 */
export class Turnstile {
  private readonly gates = new Map<string, Gate>();

  constructor(
    private readonly atATime: number,
    private readonly patienceMs: number,
  ) {}

  /**
   * Waits for a free place and resolves with the function that leaves it.
   * @param left aborted when the caller has disconnected; the caller then stops waiting
   * @throws http.busy after the waiting time
   */
  async enter(thing: string, left: AbortSignal): Promise<() => void> {
    const gate = this.gates.get(thing) ?? { inside: 0, waiting: new Set() };
    this.gates.set(thing, gate);
    if (gate.inside >= this.atATime) await this.turn(gate, left);
    else gate.inside += 1;
    return () => this.leave(thing, gate);
  }

  private turn(gate: Gate, left: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(patience);
        gate.waiting.delete(enter);
        left.removeEventListener('abort', giveUp);
      };
      const enter = (): void => {
        stop();
        resolve();
      };
      const giveUp = (): void => {
        stop();
        reject(refuse('http.busy'));
      };
      const patience = setTimeout(giveUp, this.patienceMs);
      left.addEventListener('abort', giveUp);
      gate.waiting.add(enter);
    });
  }

  /** A leaving caller gives the place to the caller who has waited longest. */
  private leave(thing: string, gate: Gate): void {
    const [next] = gate.waiting;
    if (next !== undefined) return next();
    gate.inside -= 1;
    if (gate.inside === 0) this.gates.delete(thing);
  }
}

import { refuse } from './http.errors.js';

interface Gate {
  inside: number;
  waiting: Set<() => void>;
}

/**
 * Lets a few at a time act on one thing. Acts on one thing wait for each other in the database anyway; those that wait
 * here hold no connection, so that a thing that is locked for long keeps nobody from all the others.
 */
export class Turnstile {
  private readonly gates = new Map<string, Gate>();

  constructor(
    private readonly atATime: number,
    private readonly patienceMs: number,
  ) {}

  /**
   * Resolves with the way out.
   * @param left aborted when the caller has hung up, who then makes room
   * @throws http.busy when the patience ends first
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

  /** A leaving caller hands the place to the one who has waited longest. */
  private leave(thing: string, gate: Gate): void {
    const [next] = gate.waiting;
    if (next !== undefined) return next();
    gate.inside -= 1;
    if (gate.inside === 0) this.gates.delete(thing);
  }
}

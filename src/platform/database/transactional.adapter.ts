import { TransactionalAdapter } from '@nestjs-cls/transactional';
import { ClsServiceManager } from 'nestjs-cls';
import { DataSource, EntityManager } from 'typeorm';

export type AfterCommitHook = () => void | Promise<void>;
type NoOptions = Record<string, never>;

/** Work for the end of a transaction, done once with all things that were given for it. */
export interface LastWork<Thing = never> {
  /** The work with the lowest rank runs first. It may add work that runs after it. */
  readonly rank: number;
  do: (things: Thing[]) => Promise<void>;
}

const HOOKS = Symbol('hooks to run after commit');
const LAST_WORK = Symbol('work to do once at the end of the transaction or savepoint');
const KNOWN = Symbol('what the transaction knows of the rows that it holds');
const OPENING = Symbol('the adapter is opening the transaction');

/**
 * Carries TypeORM's EntityManager through the acts of one transaction and runs their hooks after the commit. A rollback
 * drops the hooks, that of a savepoint those of its acts; a hook that throws does not change the answer. A savepoint does its own last work before it ends: if
 * that work fails, the acts of the savepoint are rolled back with it.
 */
export class TransactionalAdapterWithHooks implements TransactionalAdapter<DataSource, EntityManager, NoOptions> {
  constructor(
    readonly connection: DataSource,
    private readonly onHookFailure: (error: unknown) => void,
  ) {
    refuseSecondConnections(connection);
  }

  readonly optionsFactory = (dataSource: DataSource) => ({
    wrapWithTransaction: async (
      _options: NoOptions,
      act: () => Promise<unknown>,
      setTx: (tx?: EntityManager) => void,
    ): Promise<unknown> => {
      const cls = ClsServiceManager.getClsService();
      const hooks: AfterCommitHook[] = [];
      cls.set(HOOKS, hooks);
      cls.set(LAST_WORK, new Map());
      cls.set(KNOWN, new Map());
      cls.set(OPENING, true);
      const result = await dataSource.transaction(async (tx) => {
        cls.set(OPENING, false);
        setTx(tx);
        const answer = await act();
        await doLastWork();
        return answer;
      });
      setTx(undefined);
      cls.set(HOOKS, undefined);
      cls.set(KNOWN, undefined);
      await this.run(hooks);
      return result;
    },
    wrapWithNestedTransaction: (
      _options: NoOptions,
      act: () => Promise<unknown>,
      setTx: (tx?: EntityManager) => void,
      tx: EntityManager,
    ): Promise<unknown> => {
      const cls = ClsServiceManager.getClsService();
      const workOfOuter = lastWork();
      const hooks = pendingHooks()!;
      const hooksOfOuter = hooks.length;
      cls.set(LAST_WORK, new Map());
      return tx
        .transaction(async (savepoint) => {
          setTx(savepoint);
          const answer = await act();
          await doLastWork();
          return answer;
        })
        .catch((error: unknown) => {
          // The rows that were written or locked since the savepoint are rolled back and unlocked.
          knownInTransaction()!.clear();
          hooks.length = hooksOfOuter;
          throw error;
        })
        .finally(() => {
          cls.set(LAST_WORK, workOfOuter);
          setTx(tx);
        });
    },
    getFallbackInstance: () => dataSource.manager,
  });

  private async run(hooks: AfterCommitHook[]): Promise<void> {
    for (const hook of hooks) {
      try {
        await hook();
      } catch (error) {
        this.onHookFailure(error);
      }
    }
  }
}

type PendingWork = Map<LastWork, Set<unknown>>;

export function lastWork(): PendingWork | undefined {
  const cls = ClsServiceManager.getClsService();
  return cls.isActive() ? cls.get<PendingWork | undefined>(LAST_WORK) : undefined;
}

async function doLastWork(): Promise<void> {
  const pending = lastWork()!;
  for (;;) {
    const [next] = [...pending.keys()].sort((a, b) => a.rank - b.rank);
    if (next === undefined) return;
    const things = [...pending.get(next)!] as never[];
    pending.delete(next);
    await next.do(things);
  }
}

/** Maps of rows that only this transaction can see, by name. */
export function knownInTransaction(): Map<string, Map<string, unknown>> | undefined {
  const cls = ClsServiceManager.getClsService();
  return cls.isActive() ? cls.get<Map<string, Map<string, unknown>> | undefined>(KNOWN) : undefined;
}

export function pendingHooks(): AfterCommitHook[] | undefined {
  const cls = ClsServiceManager.getClsService();
  return cls.isActive() ? cls.get<AfterCommitHook[] | undefined>(HOOKS) : undefined;
}

/**
 * On a pool of one, a request for a second connection inside a transaction would wait for itself. On a larger pool, its
 * statements would run outside the transaction. Both engines refuse it at once, with the stack of the caller.
 */
function refuseSecondConnections(dataSource: DataSource): void {
  const cls = ClsServiceManager.getClsService();
  const original = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    if (pendingHooks() !== undefined && cls.get(OPENING) !== true) {
      throw new Error('A second connection was asked for inside a transaction: use Database.tx');
    }
    return original(mode);
  };
}

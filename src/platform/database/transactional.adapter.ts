import { TransactionalAdapter } from '@nestjs-cls/transactional';
import { ClsServiceManager } from 'nestjs-cls';
import { DataSource, EntityManager } from 'typeorm';

export type AfterCommitHook = () => void | Promise<void>;
type NoOptions = Record<string, never>;

const HOOKS = Symbol('hooks to run after commit');
const LAST_WORK = Symbol('work to do once at the end of the transaction');
const OPENING = Symbol('the adapter is opening the transaction');

/**
 * Carries TypeORM's EntityManager through the acts of one transaction and runs the hooks they left behind
 * once it has committed. A rollback drops the hooks; a hook that throws changes nothing that was answered.
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
      cls.set(LAST_WORK, new Map() satisfies LastWork);
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
      await this.run(hooks);
      return result;
    },
    wrapWithNestedTransaction: (
      _options: NoOptions,
      act: () => Promise<unknown>,
      setTx: (tx?: EntityManager) => void,
      tx: EntityManager,
    ): Promise<unknown> =>
      tx
        .transaction((savepoint) => {
          setTx(savepoint);
          return act();
        })
        .finally(() => setTx(tx)),
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

/** By what is done with them, the things to do it with. */
type LastWork = Map<(things: string[]) => Promise<void>, Set<string>>;

export function lastWork(): LastWork | undefined {
  const cls = ClsServiceManager.getClsService();
  return cls.isActive() ? cls.get<LastWork | undefined>(LAST_WORK) : undefined;
}

/** What is done last may leave something else to be done. */
async function doLastWork(): Promise<void> {
  const work = lastWork()!;
  for (const [act, things] of work) {
    work.delete(act);
    await act([...things]);
  }
}

export function pendingHooks(): AfterCommitHook[] | undefined {
  const cls = ClsServiceManager.getClsService();
  return cls.isActive() ? cls.get<AfterCommitHook[] | undefined>(HOOKS) : undefined;
}

/**
 * Asking the pool for another connection inside a transaction would wait for itself on a pool of one, and would
 * read around the transaction on a larger one. Both engines refuse at once, with the stack of the one who asked.
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

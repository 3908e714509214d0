import asyncHooks from 'node:async_hooks';
import { TestEnvironment } from 'jest-environment-node';

const { AsyncLocalStorage } = asyncHooks;

/**
 * Closes the storage that jest opens for each test file and never closes. Otherwise every promise of a process carries
 * the storages of all its earlier files.
 */
export default class SandboxEnvironment extends TestEnvironment {
  #storages = [];

  async setup() {
    await super.setup();
    const storages = this.#storages;
    asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
      constructor() {
        super();
        storages.push(this);
      }
    };
  }

  /** From this event on the modules of the file and of the application are loaded. Theirs stay. */
  handleTestEvent({ name }) {
    if (name === 'setup') asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
  }

  async teardown() {
    for (const storage of this.#storages) storage.disable();
    await super.teardown();
  }
}

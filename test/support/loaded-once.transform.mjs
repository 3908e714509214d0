import { relative } from 'node:path';

/**
 * Turns a source file of the application into a reference to its transpiled module, loaded once for a whole process of
 * jest. Evaluating some 3,850 modules anew in the sandbox of each test file took longer than its tests.
 */
export default {
  process(_source, file, { config }) {
    const path = relative(config.rootDir, file);
    const module = path.startsWith('node_modules')
      ? file
      : `${config.rootDir}/node_modules/.cache/lockstep/${path.replace(/\.ts$/, '.js')}`;
    return { code: `module.exports = __LOCKSTEP_REQUIRE__(${JSON.stringify(module)});` };
  },
};

// Copies the files that the compiler leaves out to the compiled code: workers, SQL, word lists and other data.
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from './stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ASSET = /\.(mjs|sql|txt|json|csv|html|css)$/;

for (const file of filesIn(join(root, 'src')).filter((path) => ASSET.test(path))) {
  const target = join(root, 'dist', relative(root, file));
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(file, target);
}

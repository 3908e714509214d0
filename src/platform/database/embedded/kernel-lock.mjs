// Plain JavaScript, because the build script uses the lock too.
import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * Locks the folder for this process. Returns a function that releases it, or null when another process has locked it.
 * The kernel frees the lock whenever the process dies, so no lock is ever left over.
 */
export async function takeFolder(folder) {
  if (process.platform === 'linux') return listen(`\0${nameOf(folder)}`);
  if (process.platform === 'win32') return listen(`\\\\.\\pipe\\${nameOf(folder)}`);
  return openExclusively(join(folder, '.lock'));
}

/** The same name for every path to the folder. */
function nameOf(folder) {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `lockstep-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`;
}

function listen(path) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(path, () => {
      server.unref();
      resolve(() => new Promise((closed) => server.close(() => closed())));
    });
  });
}

/** O_EXLOCK of macOS and the BSDs; Node has no constant for it. */
const O_EXLOCK = 0x20;

function openExclusively(file) {
  try {
    const descriptor = openSync(file, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK);
    return () => Promise.resolve(closeSync(descriptor));
  } catch (error) {
    if (error.code === 'EAGAIN') return null;
    throw error;
  }
}

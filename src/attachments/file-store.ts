import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';

/** Stores bytes. The only implementation uses a folder; an object store would be another. */
export abstract class FileStore {
  abstract write(id: string, bytes: Buffer): Promise<void>;
  abstract read(id: string): Readable;
  abstract remove(id: string): Promise<void>;
}

/** Stores files in a folder that no web server serves. The file name is the id, never text that a person typed. */
@Injectable()
export class FolderFileStore extends FileStore {
  constructor(private readonly config: Config) {
    super();
  }

  /** Writes to a temporary name and renames, so that a file is complete or absent, even when the process dies. */
  async write(id: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(id);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    await writeFile(`${path}.part`, bytes, { mode: 0o600, flush: true });
    await rename(`${path}.part`, path);
  }

  read(id: string): Readable {
    return createReadStream(this.pathOf(id));
  }

  remove(id: string): Promise<void> {
    return rm(this.pathOf(id), { force: true });
  }

  /** Ids made at about the same time begin alike, so the last two digits spread the files over folders. */
  private pathOf(id: string): string {
    return join(this.config.attachmentsFolder, id.slice(-2), id);
  }
}

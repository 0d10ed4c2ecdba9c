import { randomBytes } from "node:crypto";
import { chmod, open, readFile, realpath, rename, stat, unlink } from "node:fs/promises";

/** What writing needs of a file system; paths are of this machine. A test makes each of them fail. */
export interface FileOps {
  /** Makes a file that is not there yet, writes and flushes it to disk. Fails with code EEXIST when it is there. */
  readonly create: (path: string) => Promise<{ readonly write: (text: string) => Promise<void>; readonly close: () => Promise<void> }>;
  readonly read: (path: string) => Promise<string | undefined>;
  readonly mode: (path: string) => Promise<number | undefined>;
  readonly chmod: (path: string, mode: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Milliseconds since a file was last changed; undefined when it is not there. */
  readonly age: (path: string) => Promise<number | undefined>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Another program has been writing the file for too long. */
export class FileBusyError extends Error {
  override readonly name = "FileBusyError";

  constructor(readonly lock: string) {
    super(`busy: ${lock}`);
  }
}

/** A lock this old was left by a program that died: writing takes milliseconds. */
const ABANDONED = 20_000;
const PAUSE = 40;
const TRIES = 150;

/**
 * Changes a text file so that readers and a crash at any moment see the old or the new text, whole, and so that two programs that
 * change it at once both have their change in it: the new text is written to `<file>.lock`, which only one can make, and renamed.
 * @param change the new text of the current one (undefined: there is no file), or undefined to leave it; what it throws leaves the file as it is.
 * @returns whether something was written. @throws FileBusyError, or the error of the file system.
 */
export async function updateFile(path: string, change: (text: string | undefined) => string | undefined, ops: FileOps = nodeFileOps): Promise<boolean> {
  const target = await realpath(path).catch(() => path);
  const lock = `${target}.lock`;
  const file = await locked(lock, ops);
  let open = true;
  try {
    const current = await ops.read(target);
    const next = change(current) ?? current;
    const mode = await ops.mode(target);
    if (next !== undefined && next !== current) await file.write(next);
    open = false;
    await file.close();
    if (next === current) {
      await ops.remove(lock);
      return false;
    }
    if (mode !== undefined) await ops.chmod(lock, mode);
    await ops.rename(lock, target);
    return true;
  } catch (error) {
    if (open) await file.close().catch(() => undefined);
    await ops.remove(lock).catch(() => undefined);
    throw error;
  }
}

async function locked(lock: string, ops: FileOps): ReturnType<FileOps["create"]> {
  for (let i = 0; i < TRIES; i++) {
    try {
      return await ops.create(lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (((await ops.age(lock)) ?? 0) > ABANDONED) await discard(lock, ops);
    else await ops.wait(PAUSE);
  }
  throw new FileBusyError(lock);
}

/** Takes an abandoned lock away under another name first: of two programs that try, one succeeds. */
async function discard(lock: string, ops: FileOps): Promise<void> {
  const aside = `${lock}.${randomBytes(6).toString("hex")}`;
  await ops.rename(lock, aside).then(() => ops.remove(aside)).catch(() => undefined);
}

/** The file system of this machine. */
export const nodeFileOps: FileOps = {
  create: async (path) => {
    const file = await open(path, "wx");
    return {
      write: async (text) => {
        await file.writeFile(text, "utf8");
        await file.sync();
      },
      close: () => file.close(),
    };
  },
  read: (path) => readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }),
  mode: (path) => stat(path).then((s) => s.mode & 0o777, () => undefined),
  chmod,
  rename,
  remove: unlink,
  age: (path) => stat(path).then((s) => Date.now() - s.mtimeMs, () => undefined),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

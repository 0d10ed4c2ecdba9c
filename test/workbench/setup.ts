/** Installs what the workbench tests need into a cache outside the tree. Run it by itself (`npx tsx test/workbench/setup.ts`), or let the tests do it. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { VERSIONS, type WorkbenchVersion } from "./versions.ts";

/** Where an installed VS Code server is. */
export interface InstalledServer {
  readonly node: string;
  readonly main: string;
  /** A folder with the few built-in extensions that the tests need: the workbench starts sooner. */
  readonly builtins: string;
}

const BUILTINS = ["theme-defaults", "theme-seti", "markdown-basics", "markdown-language-features", "json", "yaml"];
/** Milliseconds that one step of the set-up may take. */
const PATIENCE = 5 * 60_000;
const CHROMIUMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The folder that everything is installed in: PALERMO_WORKBENCH, else one in the user's cache. */
export function cacheFolder(): string {
  return resolve(process.env.PALERMO_WORKBENCH ?? join(homedir(), ".cache", "palermo-workbench"));
}

/** Installs a VS Code server unless it is there. Throws when npm cannot fetch it. */
export function installServer(version: WorkbenchVersion): InstalledServer {
  const home = join(cacheFolder(), `code-server-${version.codeServer}`);
  onceInto(home, (folder) => {
    run("npm", ["pack", "--loglevel=error", `code-server@${version.codeServer}`], folder);
    run("tar", ["xzf", `code-server-${version.codeServer}.tgz`, "package/lib/vscode", "package/package.json"], folder);
    rmSync(join(folder, `code-server-${version.codeServer}.tgz`));
    run("npm", ["install", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"], join(folder, "package/lib/vscode"));
  });
  for (const name of BUILTINS) onceInto(join(home, "builtins", name), (folder) => cpSync(join(home, "package/lib/vscode/extensions", name), folder, { recursive: true }));
  return { node: installNode(version.node), main: join(home, "package/lib/vscode/out/server-main.js"), builtins: join(home, "builtins") };
}

/** A Node.js of this major version: the running one if it is, else one from npm. Returns the path of its binary. */
export function installNode(major: number): string {
  if (Number(process.versions.node.split(".")[0]) === major) return process.execPath;
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const home = join(cacheFolder(), `node-${major}`);
  onceInto(home, (folder) => {
    writeFileSync(join(folder, "package.json"), `{ "name": "palermo-workbench-node", "private": true }`);
    run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", `${name}@${major}`], folder);
  });
  return join(home, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** Why there can be no Chromium on this machine, and what to do; undefined when there is one or one can be installed. */
export function whyNoChromium(): string | undefined {
  if (findChromium() || canInstall()) return undefined;
  return "there is no Chromium on the PATH, and it can only be installed as root with apt-get. Install any Chromium, or run `npx playwright-core install chromium`, or set PALERMO_CHROMIUM to its path";
}

/** Path of a Chromium: PALERMO_CHROMIUM, one on the PATH, Playwright's own; else Debian's is installed. Throws with what to do when that fails. */
export function installChromium(): string {
  const found = findChromium();
  if (found) return found;
  const why = whyNoChromium();
  if (why) throw new Error(`The workbench tests cannot run: ${why}.`);
  run("apt-get", ["update", "-qq"], "/");
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], "/");
  return findChromium() ?? fail("apt-get installed chromium, but it is not on the PATH. Set PALERMO_CHROMIUM to its path.");
}

/** Whether this process may install Debian's packages. */
function canInstall(): boolean {
  return process.getuid?.() === 0 && onPath(["apt-get"]) !== undefined;
}

function findChromium(): string | undefined {
  const given = process.env.PALERMO_CHROMIUM;
  if (given) return existsSync(given) ? given : fail(`PALERMO_CHROMIUM is ${given}, where there is no file.`);
  return onPath(CHROMIUMS) ?? [chromium.executablePath()].find((p) => existsSync(p));
}

/** The first of these programs that is on the PATH, with its path. */
function onPath(names: readonly string[]): string | undefined {
  return (process.env.PATH ?? "").split(delimiter).flatMap((d) => names.map((name) => join(d, name))).find((p) => existsSync(p));
}

/** Fills a folder once: half-filled ones never carry its name. */
function onceInto(folder: string, fill: (folder: string) => void): void {
  if (existsSync(folder)) return;
  const partial = `${folder}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  try {
    fill(partial);
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Runs a program to its end. Throws with what it was for when it fails or takes too long. */
function run(command: string, args: readonly string[], cwd: string): void {
  try {
    execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"], timeout: PATIENCE, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", npm_config_fetch_retries: "1" } });
  } catch (cause) {
    const late = (cause as NodeJS.ErrnoException).code === "ETIMEDOUT" ? `did not end within ${PATIENCE / 60_000} minutes` : "failed";
    throw new Error(`Setting the workbench tests up: \`${command} ${args.join(" ")}\` ${late}. It needs the package registry (see above for what it said). Try again, or run the other tests alone: npm run test:unit.`, { cause });
  }
}

function fail(message: string): never {
  throw new Error(message);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`Chromium: ${installChromium()}`);
  for (const version of VERSIONS) console.log(`VS Code ${version.vscode}: ${installServer(version).main}`);
}

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { InstalledServer } from "./setup.ts";
import { until } from "./until.ts";

/** User settings that keep the workbench quiet: nothing opens, asks, saves or updates by itself. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "window.restoreWindows": "none",
  "window.menuBarVisibility": "hidden",
  "files.autoSave": "off",
  "chat.disableAIFeatures": true,
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "editor.stickyScroll.enabled": false,
  "editor.wordWrap": "on",
};

/** A VS Code server with data, extensions and a workspace of its own, all of which vanish with it. */
export class VSCodeServer {
  /** Folder that is opened in the workbench. */
  readonly workspace: string;
  private readonly home = mkdtempSync(join(tmpdir(), "palermo-workbench-"));
  private readonly installed: InstalledServer;
  private readonly reap = () => this.kill();
  private child: ChildProcess | undefined;
  private port = 0;
  private log = "";

  /** Prepares the folders and installs the extension; `files` maps names in the workspace to files to copy. Throws when VS Code refuses the package. */
  constructor(installed: InstalledServer, vsix: string, files: Readonly<Record<string, string>>) {
    this.installed = installed;
    this.workspace = join(this.home, "drafts");
    process.once("exit", this.reap);
    for (const [name, source] of Object.entries(files)) {
      mkdirSync(dirname(join(this.workspace, name)), { recursive: true });
      cpSync(source, join(this.workspace, name));
    }
    mkdirSync(join(this.home, "data/User"), { recursive: true });
    writeFileSync(join(this.home, "data/User/settings.json"), this.settingsWith({}));
    execFileSync(installed.node, [installed.main, ...this.folders(), "--install-extension", vsix], { stdio: "pipe", timeout: 120_000 });
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(this.workspace)}`;
  }

  /** Starts it, on the port it had before if there was one. Resolves when it listens. */
  async start(): Promise<void> {
    const args = [...this.folders(), "--builtin-extensions-dir", this.installed.builtins, "--host", "127.0.0.1", "--port", String(this.port), "--without-connection-token", "--enable-smoke-test-driver"];
    const child = spawn(this.installed.node, [this.installed.main, ...args], { detached: true, stdio: ["ignore", "pipe", "pipe"] });
    this.child = child;
    this.log = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (this.log += chunk.toString()));
    this.port = await until("the VS Code server listens", () => {
      if (child.exitCode !== null) throw new Error(`The VS Code server ended with code ${child.exitCode}:\n${this.log}`);
      return Number(/Extension host agent listening on (\d+)/.exec(this.log)?.[1]) || undefined;
    });
  }

  /** Ends the server and all it started, and waits for the end. */
  async stop(): Promise<void> {
    const child = this.child;
    if (!child) return;
    this.child = undefined;
    const ended = child.exitCode !== null || new Promise((resolve) => child.once("exit", resolve));
    killGroup(child);
    await ended;
  }

  /** Stops it and deletes its folders. */
  async dispose(): Promise<void> {
    await this.stop();
    process.off("exit", this.reap);
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  /** What settings.json holds when these settings are changed; undefined removes one. */
  settingsWith(changes: Readonly<Record<string, unknown>>): string {
    return JSON.stringify({ ...SETTINGS, ...changes }, undefined, 2);
  }

  /** Ids of the processes below the server whose command line holds a text. */
  processes(text: string): number[] {
    const rows = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n").flatMap((line) => {
      const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid && parent && args ? [{ pid: Number(pid), parent: Number(parent), args }] : [];
    });
    const below = new Set([this.child?.pid]);
    for (let size = 0; size !== below.size; ) {
      size = below.size;
      for (const row of rows) if (below.has(row.parent)) below.add(row.pid);
    }
    return rows.filter((r) => below.has(r.pid) && r.args.includes(text)).map((r) => r.pid);
  }

  private kill(): void {
    if (this.child) killGroup(this.child);
    rmSync(this.home, { recursive: true, force: true });
  }

  private folders(): string[] {
    return ["--server-data-dir", this.home, "--user-data-dir", join(this.home, "data"), "--extensions-dir", join(this.home, "ext"), "--accept-server-license-terms", "--telemetry-level", "off"];
  }
}

/** Kills a process that leads a group of its own, with the group. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

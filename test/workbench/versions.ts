/** A VS Code that the tests run in: its web workbench as shipped in the npm package code-server. */
export interface WorkbenchVersion {
  /** As people call it, for titles of tests and names of screenshots. */
  readonly vscode: string;
  /** Version of the npm package code-server that carries it. */
  readonly codeServer: string;
  /** Major version of the Node.js that its server needs. */
  readonly node: number;
  /** Whether it is the newest, in which all tests run; in the others a part of them does. */
  readonly newest: boolean;
}

/** The newest VS Code, and the oldest that `engines.vscode` promises to support. */
export const VERSIONS: readonly WorkbenchVersion[] = [
  { vscode: "1.139", codeServer: "4.139.1", node: 24, newest: true },
  { vscode: "1.100", codeServer: "4.100.3", node: 20, newest: false },
];

/** Those of the versions that PALERMO_VSCODE names (`PALERMO_VSCODE=1.100`), all of them without it. */
export function wantedVersions(): readonly WorkbenchVersion[] {
  const wanted = process.env.PALERMO_VSCODE;
  if (!wanted) return VERSIONS;
  const found = VERSIONS.filter((v) => wanted.split(",").includes(v.vscode));
  if (found.length === 0) throw new Error(`PALERMO_VSCODE=${wanted} names no version that is tested; use ${VERSIONS.map((v) => v.vscode).join(" or ")}.`);
  return found;
}

import * as vscode from "vscode";
import type { ComparisonAnswer } from "../../../server/src/lsp/compareFiles.ts";
import { compareCsv } from "../../../server/src/report/compareCsv.ts";
import { changesOf, type Comparison } from "../../../server/src/report/compareModel.ts";
import { comparisonSvg } from "../../../server/src/report/compareSvg.ts";
import type { Drawings } from "./drawings.ts";
import type { ExportFormat } from "./messages.ts";

/** Saves a comparison where the reader says. @param reference index of the pinned law. */
export async function saveComparison({ comparison, uris }: ComparisonAnswer, format: ExportFormat, reference: number | undefined, drawings: Drawings): Promise<void> {
  const beside = uris[0] ? vscode.Uri.joinPath(vscode.Uri.parse(uris[0]), "..") : vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = `${vscode.l10n.t("comparison")}.${format}`;
  const names: Record<ExportFormat, string> = { csv: vscode.l10n.t("Table (CSV)"), svg: vscode.l10n.t("Drawing (SVG)"), png: vscode.l10n.t("Picture (PNG)") };
  const target = await vscode.window.showSaveDialog({ filters: { [names[format]]: [format] }, ...(beside ? { defaultUri: vscode.Uri.joinPath(beside, file) } : {}) });
  if (!target) return;
  const bytes = await bytesOf(withReference(comparison, reference), format, drawings);
  if (!bytes) {
    void vscode.window.showErrorMessage(vscode.l10n.t("The picture could not be drawn. Save it as SVG instead, or compare fewer laws."));
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t("The file could not be written: {0}", error instanceof Error ? error.message : String(error)));
    return;
  }
  const open = vscode.l10n.t("Open");
  if ((await vscode.window.showInformationMessage(vscode.l10n.t("Saved as {0}.", target.path.split("/").at(-1) ?? ""), open)) === open) await vscode.commands.executeCommand("vscode.open", target);
}

async function bytesOf(comparison: Comparison, format: ExportFormat, drawings: Drawings): Promise<Uint8Array | undefined> {
  if (format === "csv") return new TextEncoder().encode(compareCsv(comparison));
  const svg = comparisonSvg(comparison);
  if (format === "svg") return new TextEncoder().encode(svg);
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return drawings.picture({ svg, width: Number(width), height: Number(height) });
}

/** The page pins a law without asking the server: the comparison that is saved says how the others stand to it. */
function withReference(comparison: Comparison, reference: number | undefined): Comparison {
  if (reference === undefined || !comparison.laws[reference]) return comparison;
  return { ...comparison, reference, againstReference: comparison.rows.flatMap((row) => changesOf(row, reference)) };
}

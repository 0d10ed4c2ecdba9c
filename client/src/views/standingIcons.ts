import * as vscode from "vscode";
import type { Standing } from "../../../server/src/assess/standing.ts";
import type { Force } from "../../../server/src/corpus/types.ts";

/** A shape of its own for each standing, so that colour is never the only sign. */
const SHAPES: Record<Standing, string> = { met: "pass-filled", partial: "color-mode", missing: "circle-large-outline", contrary: "warning", elsewhere: "link-external", "not-applicable": "circle-slash" };

/** The colours in which VS Code shows problems of the severity that Palermo gives such a finding. */
const URGENCY: Record<Force, string> = { mandatory: "problemsWarningIcon.foreground", consider: "problemsInfoIcon.foreground", recommended: "problemsInfoIcon.foreground", encouraged: "descriptionForeground" };

/** The icon of a requirement by what it stands at and, while it is open, by how strongly it binds. */
export function standingIcon(standing: Standing, force: Force): vscode.ThemeIcon {
  return new vscode.ThemeIcon(SHAPES[standing], new vscode.ThemeColor(colourOf(standing, force)));
}

function colourOf(standing: Standing, force: Force): string {
  if (standing === "contrary") return "problemsErrorIcon.foreground";
  if (standing === "met") return "charts.green";
  if (standing === "partial" || standing === "missing") return URGENCY[force];
  return "descriptionForeground";
}

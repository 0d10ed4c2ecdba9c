/** The variables of VS Code's themes that Palermo's pages use, as VS Code 1.139 sets them in a webview. */
export const THEMES: Readonly<Record<"light" | "dark" | "highContrastDark" | "highContrastLight", Readonly<Record<string, string>>>> = {
  light: {
    "button-background": "#005fb8", "button-border": "rgba(0, 0, 0, 0.1)", "button-foreground": "#ffffff", "button-hoverBackground": "#0258a8",
    "button-secondaryBackground": "#e5e5e5", "button-secondaryForeground": "#3b3b3b", "button-secondaryHoverBackground": "#cccccc", "charts-green": "#388a34",
    "descriptionForeground": "#3b3b3b", "dropdown-background": "#ffffff", "dropdown-border": "#cecece", "dropdown-foreground": "#3b3b3b",
    "editor-background": "#ffffff", "editorWidget-border": "rgba(59, 59, 59, 0.2)", "focusBorder": "#005fb8", "foreground": "#3b3b3b",
    "input-background": "#ffffff", "input-border": "#cecece", "input-foreground": "#3b3b3b", "input-placeholderForeground": "#767676",
    "list-hoverBackground": "#f2f2f2", "panel-border": "#e5e5e5", "problemsErrorIcon-foreground": "#e51400", "problemsWarningIcon-foreground": "#bf8803",
    "textBlockQuote-background": "#f8f8f8", "textLink-activeForeground": "#005fb8", "textLink-foreground": "#005fb8",
  },
  dark: {
    "button-background": "#0078d4", "button-border": "rgba(255, 255, 255, 0.07)", "button-foreground": "#ffffff", "button-hoverBackground": "#026ec1",
    "button-secondaryBackground": "#313131", "button-secondaryForeground": "#cccccc", "button-secondaryHoverBackground": "#3c3c3c", "charts-green": "#89d185",
    "descriptionForeground": "#9d9d9d", "dropdown-background": "#313131", "dropdown-border": "#3c3c3c", "dropdown-foreground": "#cccccc",
    "editor-background": "#1f1f1f", "editorWidget-border": "#454545", "focusBorder": "#0078d4", "foreground": "#cccccc",
    "input-background": "#313131", "input-border": "#3c3c3c", "input-foreground": "#cccccc", "input-placeholderForeground": "#989898",
    "list-hoverBackground": "#2a2d2e", "panel-border": "#2b2b2b", "problemsErrorIcon-foreground": "#f14c4c", "problemsWarningIcon-foreground": "#cca700",
    "textBlockQuote-background": "#2b2b2b", "textLink-activeForeground": "#4daafc", "textLink-foreground": "#4daafc",
  },
  highContrastDark: {
    "button-background": "#000000", "button-border": "#6fc3df", "button-foreground": "#ffffff", "button-hoverBackground": "#000000", "button-secondaryForeground": "#ffffff",
    "charts-green": "#89d185", "contrastBorder": "#6fc3df", "descriptionForeground": "rgba(255, 255, 255, 0.7)", "dropdown-background": "#000000", "dropdown-border": "#6fc3df", "dropdown-foreground": "#ffffff",
    "editor-background": "#000000", "editorWidget-border": "#6fc3df", "focusBorder": "#f38518", "foreground": "#ffffff",
    "input-background": "#000000", "input-border": "#6fc3df", "input-foreground": "#ffffff", "input-placeholderForeground": "rgba(255, 255, 255, 0.7)",
    "list-hoverBackground": "rgba(255, 255, 255, 0.1)", "panel-border": "#6fc3df", "problemsErrorIcon-foreground": "#f48771", "problemsWarningIcon-foreground": "#ffd370",
    "textLink-activeForeground": "#21a6ff", "textLink-foreground": "#21a6ff",
  },
  highContrastLight: {
    "button-background": "#0f4a85", "button-border": "#0f4a85", "button-foreground": "#ffffff", "button-hoverBackground": "#0f4a85", "button-secondaryBackground": "#ffffff", "button-secondaryForeground": "#292929",
    "charts-green": "#374e06", "contrastBorder": "#0f4a85", "descriptionForeground": "rgba(41, 41, 41, 0.7)", "dropdown-background": "#ffffff", "dropdown-border": "#0f4a85", "dropdown-foreground": "#292929",
    "editor-background": "#ffffff", "editorWidget-border": "#0f4a85", "focusBorder": "#006bbd", "foreground": "#292929",
    "input-background": "#ffffff", "input-border": "#0f4a85", "input-foreground": "#292929", "input-placeholderForeground": "rgba(41, 41, 41, 0.7)",
    "list-hoverBackground": "rgba(15, 74, 133, 0.1)", "panel-border": "#0f4a85", "problemsErrorIcon-foreground": "#b5200d", "problemsWarningIcon-foreground": "#895503",
    "textLink-activeForeground": "#0f4a85", "textLink-foreground": "#0f4a85",
  },
};

export type Theme = keyof typeof THEMES;

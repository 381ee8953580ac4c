/* What ESLint asks of every script that we write: its recommended rules, and no name from nowhere.

   The browser gets classic scripts, each in a function of its own; the few names that they share hang on `window`.
   Syntax newer than 2020 would stop the pages on the old phones and PCs that learners have. */
import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["**/node_modules/", "site/", ".venv/", ".cache/"] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "script", ecmaVersion: 2020, globals: { ...globals.browser, practice: "readonly" } },
    rules: { strict: ["error", "function"] },
  },
  {
    files: ["plugins/digilab/theme/assets/*.js"],
    languageOptions: { globals: { digilab: "readonly", PDFLib: "readonly" } },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
];

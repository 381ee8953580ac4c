/* What ESLint asks of every script that we write: its recommended rules, and no name from nowhere.

   The browser gets classic scripts, each in a function of its own; the few names that they share hang on `window`.
   Syntax newer than 2020 would stop the pages on the old phones and PCs that learners have. */
import js from "@eslint/js";
import globals from "globals";

function named(names) {
  return Object.fromEntries(names.split(" ").map((name) => [name, "readonly"]));
}

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
    languageOptions: { globals: named("digilab PDFLib judge guideWays guideWords guideStage guideGesture guidePanel guideCourse guideKeyboard") },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
];

/* What ESLint asks of every script that we write: its recommended rules, and no name from nowhere.

   The browser gets classic scripts, each in a function of its own; the few names that they share hang on `window`.
   Syntax newer than 2020 would stop the pages on the old phones and PCs that learners have, and so would what their
   browsers do not know: the floor stands in package.json ("browserslist"). */
import { readFileSync } from "node:fs";
import js from "@eslint/js";
import compat from "eslint-plugin-compat";
import globals from "globals";

function named(names) {
  return Object.fromEntries(names.split(" ").map((name) => [name, "readonly"]));
}

const FLOOR = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).browserslist;

/* What elements and lists can do only in newer browsers: a rule that knows globals alone has to be told. */
const NEWER = "at checkVisibility findLast findLastIndex hasOwn showModal showPopover toReversed toSorted toSpliced with";
const CALLED = `CallExpression[callee.property.name=/^(${NEWER.split(" ").join("|")})$/]`;
const SET = "AssignmentExpression[left.property.name='inert']";
const MESSAGE = "A browser of the floor does not know this: write it otherwise, or make it in theme/assets/floor.js.";
const ROUND = [
  "BroadcastChannel",
  "HTMLDialogElement",
  "document.caretRangeFromPoint",
  "document.fullscreenElement",
  "navigator.wakeLock",
  "performance.timeOrigin",
];
/* Where a click fell is asked of Firefox and of WebKit each in its way. Windows that opened each other talk without a
   channel; without full screen its button is hidden; a screen that sleeps is woken; floor.js makes the rest. */
const MADE = ["plugins/digilab/theme/assets/{comfort,floor,material}.js", "docs/practice/base/practice.js"];

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
    languageOptions: { globals: named("digilab PDFLib digilabMerge judge guideWays guideWords guideStage guideGesture guidePanel guideCourse guideKeyboard") },
  },
  {
    files: ["plugins/digilab/theme/**/*.js", "docs/practice/**/*.js"],
    plugins: { compat },
    settings: { targets: FLOOR, polyfills: ROUND },
    rules: {
      "compat/compat": "error",
      "no-restricted-syntax": ["error", ...[CALLED, SET].map((selector) => ({ selector, message: MESSAGE }))],
    },
  },
  { files: MADE, rules: { "no-restricted-syntax": "off" } },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
];

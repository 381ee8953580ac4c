/* What html-validate asks of every built page. Each rule that is off or narrowed says why. */
import { defineConfig } from "html-validate";

export default defineConfig({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    /* How the source is written, not what it means. */
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    /* A search engine's taste: our titles are as long as the sheet's name and the site's. */
    "long-title": "off",
    /* WebKit tells nobody that a list without bullets is a list, unless its role is written. */
    "no-redundant-role": "off",
    "prefer-native-element": ["error", { exclude: ["list", "search"] }],
  },
});

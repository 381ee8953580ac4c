/* Which rules of our styles the browsers of the floor do not know (package.json, "browserslist"): node floor.mjs FILE …

   What is listed here is known to have a way round, or to be missed without harm: each with its reason. */
import { readFileSync } from "node:fs";
import browserslist from "browserslist";
import DoIUse from "doiuse/lib/DoIUse.js";
import postcss from "postcss";

const KNOWN = {
  "css-clip-path": "no more than inset(50%), for words that are only spoken",
  "css-masks": "the same property",
  "css-container-queries": "web/floor.py writes each once more as a query of the screen",
  "css-container-query-units": "the same; in project.css only inside @supports",
  "css-display-contents": "no button or table has it",
  "css-focus-visible": "without it the browser shows its own ring",
  "css-gradients": "drawn screens only, with colours that stand alone too",
  "css-has": "looks and scroll margins only; what one needs never hangs on it",
  "css-logical-props": "Safari 14.1 lacks only rounded corners, of which none is logical",
  "css-overflow": "web/floor.py gives overflow: clip a hidden before it",
  "css-overflow-anchor": "a page moves a little",
  "css-paged-media": "the printer's own margins",
  "css-appearance": "web/floor.py writes it with Safari's prefix too",
  "css-resize": "a field keeps its size",
  "css-scroll-behavior": "it jumps",
  "css-scrollbar": "a scroll bar as the system has it",
  "css-selection": "the system's own colours",
  "css-sticky": "Chrome 90 lacks it in the heads of tables alone",
  "css-subgrid": "after rows that every browser knows",
  "css-touch-action": "pan-y and none, which all know",
  "css-unicode-bidi": "isolate and plaintext, prefixed nowhere since 2020",
  "css-widows-orphans": "on paper only",
  "css3-cursors": "a phone has no pointer",
  "css3-cursors-grab": "a phone has no pointer",
  "intrinsic-width": "max-content, which all know; web/floor.py writes fit-content as Firefox had it",
  multicolumn: "where a column breaks, on trainers' pages",
  "text-decoration": "the thickness of a line",
  "text-size-adjust": "phones alone change sizes",
};
const files = process.argv.slice(2);
const browsers = browserslist(null, { path: import.meta.dirname });
const found = new Map();

for (const file of files) {
  const check = new DoIUse({
    browsers,
    ignore: Object.keys(KNOWN),
    onFeatureUsage: ({ feature, featureData, usage }) => {
      const place = `${file}:${usage.source.start.line}: ${feature}: ${featureData.title}`;
      found.set(place, featureData.missing || featureData.partial);
    },
  });
  await postcss([check]).process(readFileSync(file, "utf8"), { from: file });
}
for (const [place, missing] of found) console.log(`${place} is not known to ${missing}`);
process.exitCode = found.size ? 1 : 0;

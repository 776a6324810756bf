/** node bundle.mjs cli|bench|page FOLDER: one webpack run into FOLDER. Called by ensureBuilt; packages are installed by then. */
import { load, root } from "./workshop.mjs";

const [bundle, folder] = process.argv.slice(2);
const webpack = load("webpack");
const configuration = load("./webpack.config.js")({ bundle, folder });

webpack({ context: root, ...configuration }).run((problem, stats) => {
  if (problem) throw problem;
  if (stats.hasErrors() || stats.hasWarnings()) {
    process.stderr.write(`${stats.toString({ preset: "errors-warnings", colors: false })}\n`);
  }
  process.exitCode = stats.hasErrors() ? 1 : 0;
});

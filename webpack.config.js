"use strict";
/**
 * Bundles: "cli" and "bench" (CommonJS files for Node) and "page" (index.html for a browser). src/tools/bundle.mjs calls this.
 */
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const policy = require("./src/app/content-security-policy.json");

/** tsx changes how <T>(x) is read, so only .tsx files are parsed with it. */
function transpile(test, tsx, target) {
  const jsc = { parser: { syntax: "typescript", tsx }, target, transform: { react: { runtime: "automatic" } } };
  return { test, exclude: /node_modules/, use: { loader: "swc-loader", options: { jsc } } };
}

function rules(target) {
  return [transpile(/\.ts$/, false, target), transpile(/\.tsx$/, true, target)];
}

function commandLine(folder) {
  return {
    name: "cli",
    mode: "production",
    target: "node20",
    entry: { ledger: "./src/cli/main.ts" },
    output: { path: folder, filename: "[name].js", chunkFilename: "[name].js", library: { type: "commonjs2" } },
    module: { rules: rules("es2023") },
    // Readable stack traces are worth more here than a small file.
    optimization: { minimize: false, chunkIds: "named" },
    devtool: false,
    performance: false,
  };
}

/** The benchmarks: as the command line, with the libraries that they measure against left in node_modules. */
function bench(folder) {
  return {
    ...commandLine(folder),
    name: "bench",
    entry: { bench: "./test/bench/main.ts" },
    externals: { "@duckdb/node-api": "commonjs @duckdb/node-api", "hucre/xlsx": "import hucre/xlsx" },
  };
}

function page(folder) {
  return {
    name: "page",
    mode: "production",
    target: ["web", "es2022"],
    entry: { index: "./src/app/index.tsx" },
    output: {
      path: folder,
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "",
    },
    module: { rules: rules("es2022") },
    plugins: [
      new HtmlPlugin({
        template: "./src/app/index.html",
        filename: "index.html",
        templateParameters: { policy: policy.join("; ") },
        scriptLoading: "defer",
        minify: false,
      }),
      new CopyPlugin({ patterns: [{ from: "src/app/static" }, { from: "assets", to: "assets" }] }),
    ],
    // One lazy file for everything that knows .xlsx, under its name.
    optimization: { splitChunks: false },
    devtool: false,
    performance: false,
  };
}

module.exports = ({ bundle, folder }) => ({ cli: commandLine, bench, page })[bundle](folder);

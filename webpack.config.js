"use strict";
/**
 * Bundles: "cli" and "bench" (CommonJS files for Node) and "page" (index.html for a browser, taskpane.html for Excel). src/tools/bundle.mjs calls this.
 */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const policies = require("./src/app/content-security-policy.json");

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
    externals: {
      "@duckdb/node-api": "commonjs @duckdb/node-api",
      "hucre/xlsx": "import hucre/xlsx",
      "playwright-core": "commonjs playwright-core",
    },
    // Where the tests' own helpers stand, counted from the project's folder.
    node: { __dirname: true },
  };
}

const OFFICE_SCRIPT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** One app, two pages: index.html for any browser, taskpane.html inside Excel. */
function htmlPage(entry, officeScript) {
  const filename = `${entry}.html`;
  return new HtmlPlugin({
    template: "./src/app/index.html",
    filename,
    chunks: ["app", entry],
    templateParameters: { policy: policies[filename].join("; "), officeScript },
    scriptLoading: "defer",
    minify: false,
  });
}

function page(folder) {
  return {
    name: "page",
    mode: "production",
    target: ["web", "es2022"],
    entry: { index: "./src/app/index.tsx", taskpane: "./src/app/taskpane.tsx" },
    output: {
      path: folder,
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "",
    },
    module: { rules: rules("es2022") },
    plugins: [
      htmlPage("index", null),
      htmlPage("taskpane", OFFICE_SCRIPT),
      new CopyPlugin({ patterns: [{ from: "src/app/static" }, { from: "assets", to: "assets" }] }),
      scriptBudget(),
    ],
    optimization: {
      splitChunks: {
        chunks: "initial",
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // What both pages start with, in one file; the worker has its own.
          app: {
            name: "app",
            minChunks: 2,
            enforce: true,
            chunks: (chunk) => ["index", "taskpane"].includes(chunk.name),
          },
        },
      },
    },
    devtool: false,
    performance: false,
  };
}

/** Packed bytes of script that a page may load before it shows its first screen. */
const MOST_SCRIPT = 260_000;

/** Fails the build when a page starts with more script than that. Webpack's own limit is on unpacked bytes. */
function scriptBudget() {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tap("script-budget", (compilation) => {
        for (const [name, entry] of compilation.entrypoints) {
          const files = entry.getFiles().filter((file) => file.endsWith(".js"));
          const size = files.reduce(
            (sum, file) => sum + gzipSync(readFileSync(join(compiler.outputPath, file))).length,
            0,
          );
          if (size <= MOST_SCRIPT) continue;
          compilation.errors.push(
            new Error(
              `${name}.html starts with ${String(size)} packed bytes of script; the limit is ${String(MOST_SCRIPT)}.`,
            ),
          );
        }
      });
    },
  };
}

module.exports = ({ bundle, folder }) => ({ cli: commandLine, bench, page })[bundle](folder);

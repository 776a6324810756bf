"use strict";
/** Who may import whom. The folders are described in docs/ARCHITECTURE.md. */

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid(
      "no-cycles",
      "Two files that need each other are one file, or need a third. A cycle through a type is none at run time.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbid("resolvable", "An import must lead somewhere.", {}, { couldNotResolve: true }),
    forbid(
      "no-orphans",
      "A file that nothing imports is dead, unless it is an entry.",
      {
        orphan: true,
        path: "^src/",
        pathNot: [
          "^src/tools/",
          "^src/(cli/main|app/index)\\.tsx?$",
          "\\.d\\.ts$",
          "\\.json$",
          "^src/app/(static/|index\\.html$)",
        ],
      },
      {},
    ),
    forbid(
      "core-has-no-packages",
      "The core is pure: no package, no Node, no browser.",
      { path: "^src/core/" },
      { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown", "core"] },
    ),
    forbid(
      "core-imports-core",
      "Nothing in the core knows its hosts.",
      { path: "^src/core/" },
      { pathNot: "^src/core/" },
    ),
    forbid(
      "recovery-without-continuation",
      "The two programs never import each other; only calculate sees both.",
      { path: "^src/core/recovery/" },
      { path: "^src/core/continuation/" },
    ),
    forbid(
      "continuation-without-recovery",
      "The two programs never import each other; only calculate sees both.",
      { path: "^src/core/continuation/" },
      { path: "^src/core/recovery/" },
    ),
    forbid(
      "parts-do-not-see-the-whole",
      "Inside the core only calculate joins recovery and continuation; its parts never import it.",
      { path: "^src/core/", pathNot: "^src/core/calculate\\.ts$" },
      { path: "^src/core/calculate\\.ts$" },
    ),
    forbid(
      "only-calculate-sees-both",
      "Inside the core nothing but calculate, and explanations that it hands out, uses the two programs from outside.",
      {
        path: "^src/core/",
        pathNot: ["^src/core/(calculate|explanations)\\.ts$", "^src/core/(recovery|continuation)/"],
      },
      { path: "^src/core/(recovery|continuation)/" },
    ),
    forbid(
      "results-know-no-host",
      "How results stand in a workbook is the same for a file and for Excel.",
      { path: "^src/results/" },
      { pathNot: "^src/(results|core)/" },
    ),
    forbid(
      "pipeline-knows-no-host",
      "A run is over a Workbook, wherever it is.",
      { path: "^src/pipeline/" },
      { path: "^src/", pathNot: "^src/(pipeline|results|core)/" },
    ),
    forbid(
      "file-knows-no-surface",
      "The file layer serves the page and the command line; it imports neither.",
      { path: "^src/(file|sample)/" },
      { path: "^src/(app|cli|excel|pipeline)/" },
    ),
    forbid(
      "excel-and-file-apart",
      "Two hosts of one Workbook: neither knows the other.",
      { path: "^src/excel/" },
      { path: "^src/(file|sample|pipeline|app|cli)/" },
    ),
    forbid(
      "page-without-cli",
      "The page and the command line are two surfaces.",
      { path: "^src/app/" },
      { path: "^src/cli/" },
    ),
    forbid(
      "cli-without-page",
      "The page and the command line are two surfaces.",
      { path: "^src/cli/" },
      { path: "^src/(app|excel)/" },
    ),
    forbid(
      "page-without-node",
      "What runs in a browser uses nothing of Node.",
      { path: "^src/(app|file|results|pipeline|sample|excel)/" },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "office-only-in-excel",
      "Office.js and its types stay behind src/excel.",
      { path: "^src/", pathNot: "^src/excel/" },
      { path: "office-js|office-runtime" },
    ),
    forbid("no-tests-in-src", "Code does not depend on its tests.", { path: "^src/" }, { path: "^test/" }),
    forbid(
      "no-dev-packages-in-src",
      "What is shipped uses only dependencies.",
      { path: "^src/", pathNot: "^src/tools/" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm", "type-only"] },
    ),
    forbid(
      "no-unlisted-packages",
      "A package is in package.json.",
      {},
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

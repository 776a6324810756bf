"use strict";
const js = require("@eslint/js");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const comments = require("@eslint-community/eslint-plugin-eslint-comments/configs");
const { globalIgnores } = require("eslint/config");
const typescript = require("typescript-eslint");

const node = { process: "readonly", console: "readonly", URL: "readonly", performance: "readonly" };

const officeGlobals = ["Office", "Excel", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: "Office.js stays in src/excel.",
}));

const clocksAndPlaces = [
  ...["Date", "Intl", "performance", "console", "process", "setTimeout", "setInterval"].map((name) => ({
    name,
    message: "The core knows no clock, no place and no host: the same input gives the same bytes.",
  })),
];

module.exports = typescript.config(
  globalIgnores(["node_modules/", "build/", "dist/", "demo/", "test-results/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  comments.recommended,
  { rules: { "@eslint-community/eslint-comments/require-description": "error" } },
  {
    files: ["**/*.js", "**/*.cjs"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { ...node, require: "readonly", module: "writable", __dirname: "readonly" },
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { ...node, SharedArrayBuffer: "readonly", Atomics: "readonly" } },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "no-restricted-globals": ["error", ...officeGlobals],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // A number in a text is its digits; everything else must be made text on purpose.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => done(x)` reads better than a block for a one-line callback.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // An index loop over typed arrays and columns is what this code is made of.
      "@typescript-eslint/prefer-for-of": "off",
    },
  },
  {
    files: ["src/excel/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": "off",
      // Reading before load, syncing in a loop and the like: Office.js only says so at run time, if at all.
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"])),
    },
  },
  {
    files: ["src/core/**"],
    rules: {
      "no-restricted-globals": ["error", ...officeGlobals, ...clocksAndPlaces],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The core is deterministic." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[property.name=/^(toLocale|localeCompare$)/]",
          message: "The result must not depend on the language of the computer.",
        },
      ],
    },
  },
  {
    files: ["test/**"],
    ignores: ["test/support/random-inputs.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { name: "fast-check", message: "test/support/random-inputs.ts sets its seed." },
      ],
    },
  },
  {
    files: ["src/app/**/*.tsx", "src/app/**/*.ts"],
    ...reactHooks.configs.flat.recommended,
  },
);

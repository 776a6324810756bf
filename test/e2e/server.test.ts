import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { projectFolder, temporaryFolder } from "../support/ledger.ts";

const workplace = temporaryFolder();
const folder = join(workplace.path, "site");
mkdirSync(folder);
writeFileSync(join(folder, "index.html"), "<!doctype html>");
writeFileSync(join(folder, "page.js"), "");
writeFileSync(join(workplace.path, "secret.txt"), "secret");

const server = spawn(process.execPath, [join(projectFolder, "src", "tools", "serve.mjs"), folder], {
  stdio: ["ignore", "pipe", "inherit"],
});
let url: string;

beforeAll(async () => {
  url = await new Promise<string>((ready) => createInterface(server.stdout).once("line", ready));
});

afterAll(() => {
  server.kill();
  workplace.remove();
});

/** The path is sent as it is; a browser or fetch would tidy it up. */
function ask(path: string, method = "GET"): Promise<{ status: number; type: string; policy: string; caching: string }> {
  return new Promise((done, failed) => {
    const asked = request(url, { path, method }, (response) => {
      response.resume();
      const header = (name: string) => String(response.headers[name] ?? "");
      done({
        status: response.statusCode ?? 0,
        type: header("content-type"),
        policy: header("content-security-policy"),
        caching: header("cache-control"),
      });
    });
    asked.once("error", failed).end();
  });
}

test("the page comes with its type and the strict policy", async () => {
  const { status, type, policy } = await ask("/");
  expect({ status, type }).toEqual({ status: 200, type: "text/html; charset=utf-8" });
  expect(policy).toContain("default-src 'none'; script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect((await ask("/page.js?x=1")).type).toBe("text/javascript; charset=utf-8");
});

test("scripts are kept by the browser, and the page is asked for anew", async () => {
  const caching = await Promise.all(["/page.js", "/"].map(async (path) => (await ask(path)).caching));
  expect(caching).toEqual(["public, max-age=31536000, immutable", "no-cache"]);
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/..%5csecret.txt",
  "/%00",
  "/%",
  "/no.html",
  "//",
])("%s gives nothing", async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test.each(["POST", "PUT", "DELETE"])("%s is refused", async (method) => {
  expect((await ask("/", method)).status).toBe(405);
});

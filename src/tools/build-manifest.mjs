/** The manifest of the add-in for the address at which a district serves the page. */

/** Where the manifest of the repository looks for the page. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000";

const EXAMPLE = "npm run build -- --env origin=https://example.org/attendance";

/**
 * What npm run build was asked for: --env origin=https://... or nothing. Returns { address }, where null means no
 * --env was given, or { problem }, one line that says what to give instead.
 */
export function readBuildArguments(args) {
  if (args.length === 0) return { address: null };
  const [first, setting, ...rest] = args;
  if (first !== "--env" || setting === undefined || rest.length > 0) {
    return { problem: `npm run build takes --env origin=ADDRESS or nothing, such as ${EXAMPLE}` };
  }
  if (!setting.startsWith("origin=")) return { problem: `--env takes origin=ADDRESS, such as ${EXAMPLE}` };
  return readOrigin(setting.slice("origin=".length));
}

/** The address, without a slash at its end, or what is wrong with it. A folder on the server may be part of it. */
function readOrigin(text) {
  const wrong = (reason) => ({ problem: `The origin ${reason}. Give it such as ${EXAMPLE}` });
  if (text === "") return wrong("is missing");
  if (/^http:/i.test(text)) return wrong(`"${text}" is not safe: Office opens only https addresses`);
  if (/\s/.test(text) || !/^https:\/\/[^/]/i.test(text) || !URL.canParse(text)) {
    return wrong(`"${text}" is not an https address`);
  }
  const { href, username, password, search, hash, pathname } = new URL(text);
  if (username !== "" || password !== "") return wrong(`"${text}" names a user or a password, which nobody should see`);
  if (search !== "" || hash !== "" || /[?#]/.test(text)) return wrong(`"${text}" goes on after the folder with ? or #`);
  if (/\.(html?|xml)$/i.test(pathname)) return wrong(`"${text}" is a file; the address of its folder is needed`);
  return { address: href.replace(/\/+$/, "") };
}

/** The manifest of the repository with every address at another place, and without its remarks for developers. */
export function manifestFor(address, manifest) {
  const escaped = address.replaceAll("&", "&amp;");
  return manifest.replace(/<!--[\s\S]*?-->\n/, "").replaceAll(DEVELOPMENT_ADDRESS, () => escaped);
}

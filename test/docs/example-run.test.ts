/** The run that README.md prints is what a run on the made-up district says today. */
import { buildLedger, ledger, temporaryFolder } from "../support/ledger.ts";
import { codeBlockBeginning, document } from "./markdown.ts";

const folder = temporaryFolder();
const minute = 60_000;

beforeAll(buildLedger, 3 * minute);
afterAll(() => {
  folder.remove();
});

test(
  "the printed lines stand in the output in their order",
  async () => {
    await ledger(["sample", "Made-up district.xlsx"], folder.path);
    const { out } = await ledger(["run", "Made-up district.xlsx", "--out", "results", "--json"], folder.path);
    const printed = codeBlockBeginning(document("README.md"), "Attendance Ledger 0").filter(
      (line) => line !== "..." && !line.startsWith("Written to "),
    );
    const said = out.split("\n");
    let from = 0;
    const missing = printed.filter((line) => {
      const at = said.indexOf(line, from);
      if (at >= 0) from = at + 1;
      return at < 0;
    });
    expect(printed.length).toBeGreaterThan(20);
    // A line here means: run npm run demo and print its output in README.md again.
    expect(missing).toEqual([]);
  },
  2 * minute,
);

/** A log in a file: the copy with its results remembers the choices, and is opened again without a question. */
import type { Session } from "../../src/app/engine/calls.ts";
import type { MadeFile } from "../../src/app/engine/views.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { smallLog, smallLogSheets } from "../support/small-log.ts";
import { inThread } from "./in-thread.ts";
import { completeJsdom, render } from "./rendered.tsx";
import type { Rendered } from "./rendered.tsx";
import { toCheck } from "./steps.ts";

jest.setTimeout(30_000);

beforeAll(completeJsdom);

let pane: Rendered;
afterEach(() => pane.close());

/** Opens the bytes as the file that is chosen, which does not travel here; gives the copies that are made. */
async function openFile(bytes: Uint8Array): Promise<readonly MadeFile[]> {
  const copies: MadeFile[] = [];
  const withBytes = (session: Session): Session => ({
    ...session,
    openFile: (_file, name, onProgress) => session.openFile(bytes as unknown as Blob, name, onProgress),
    writeFiles: async (remembersSettings) => {
      const files = await session.writeFiles(remembersSettings);
      if (!("kind" in files)) copies.push(...files.slice(0, 1));
      return files;
    },
  });
  pane = render(inThread(withBytes).engine);
  const input = pane.find("input[type=file]");
  Object.defineProperty(input, "files", { value: [new File([], "Spring log.xlsx")] });
  Object.defineProperty(input, "value", { value: "", writable: true });
  await pane.act(() => input.dispatchEvent(new Event("change", { bubbles: true })));
  await pane.see("What do you want to make?");
  return copies;
}

/** The first with this choice. */
const HOURS_ROUNDING = 'select:has(option[value="Day"])';
const { Students = [] } = smallLogSheets;
const log = (): Promise<Uint8Array> => smallLog({ Students: null, "Roster 2025": [["Roster of Oak"], ...Students] });

async function toMade(): Promise<void> {
  await pane.press(/^Continue/);
  await pane.see("What will be made");
  await pane.press("Make the import files");
  await pane.see("The import files are ready");
}

async function sheetsOf(bytes: Uint8Array | undefined): Promise<readonly string[]> {
  return bytes === undefined ? [] : (await readWorkbook(bytes)).sheetNames;
}

test("the settings of a run go into its copy when asked, and nothing is asked again of who opens that", async () => {
  const copies = await openFile(await log());
  await toCheck(pane);
  await pane.press("Settings");
  await pane.change(HOURS_ROUNDING, "Day");
  await pane.press("Save in the copy with the results");
  await pane.see("This log has no Settings sheet. Make one in the copy with the results?");
  await pane.press("Make the sheet");
  await pane.see("The next copy with the results will hold the settings it is made with.");
  await pane.press("Use these settings");
  await pane.press("Continue to check");
  await pane.see("rows read.");
  await pane.press(/^Continue/);
  await pane.see("The copy also holds the settings it is made with");
  await pane.press("Make the import files");
  await pane.see("The import files are ready");
  const copy = copies[0]?.bytes ?? new Uint8Array();
  expect(await sheetsOf(copy)).toContain("Settings");
  pane.close();

  await openFile(copy);
  await pane.press("Start Attendance Recovery");
  await pane.see("rows read.");
  await pane.see("Same data as the run of");
  await pane.press("Settings");
  expect(pane.find(HOURS_ROUNDING)).toHaveProperty("value", "Day");
  await pane.see("From the sheet Settings.");
  // There is a sheet now: no question.
  await pane.change(HOURS_ROUNDING, "Session");
  await pane.press("Save in the copy with the results");
  await pane.see("The next copy with the results will hold");
});

test("a copy holds no settings when nobody asked, when the sheet is not to be made, and when they are left out", async () => {
  const copies = await openFile(await log());
  await toCheck(pane);
  await pane.press("Settings");
  await pane.press("Save in the copy with the results");
  await pane.press("Do not make it");
  await pane.press("Save in the copy with the results");
  await pane.press("Make the sheet");
  await pane.press("Leave them out");
  await pane.press("Back");
  await toMade();
  expect(await sheetsOf(copies[0]?.bytes)).not.toContain("Settings");
});

test("where no sheet can be made or changed, the clerk is told at once", async () => {
  const copies = await openFile(
    await smallLog({ Settings: [["Color"], ["Blue"]], "Ledger Settings": [["Color"], ["Red"]] }),
  );
  await toCheck(pane);
  await pane.press("Settings");
  await pane.press("Save in the copy with the results");
  await pane.press("Make the sheet");
  await pane.see("The settings cannot be saved");
  await pane.see("Rename one of them.");
  await pane.press("Back");
  await pane.press("Back");
  await toMade();
  expect(copies).toHaveLength(1);
});

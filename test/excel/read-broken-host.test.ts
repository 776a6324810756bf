/** An Excel that answers wrongly is noticed: only so the tests in which both sides say the same say something. */
import { sameOnBothSides } from "../contract/both-sides.ts";
import { hostWorkbookOf } from "../contract/host-workbook.ts";
import { attendance, smallWorkbook } from "../contract/small-workbook.ts";
import { bytesOf } from "../contract/workbook-contract.ts";
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import type { BrokenBehaviour } from "../host/protocol/broken-behaviours.ts";

/** With blank rows among the first rows and below them, and a row of digits at the end. */
const rows = attendance(90).map((cells, row) => (row === 20 || row === 70 ? cells.map(() => null) : cells));
const log = hostWorkbookOf(smallWorkbook(0, [sheetFromRows("Attendance", rows)]));

test("a host that behaves is read alike", async () => {
  await expect(sameOnBothSides(await bytesOf(log))).resolves.toBeDefined();
});

/** The others are about writing, about ids, which reading does not use, and about items that are looked for, which it does not do. */
const wrong: readonly BrokenBehaviour[] = [
  "reads have the wrong shape",
  "reads leave out blank rows",
  "reads lose the last row",
  "reads turn digits into numbers",
];

test.each(wrong)("it is noticed that %s", async (brokenBehaviour) => {
  const bytes = await bytesOf(log);
  const isNoticed = await sameOnBothSides(bytes, { brokenBehaviours: [brokenBehaviour] }).then(
    () => false,
    () => true,
  );
  expect(isNoticed).toBe(true);
});

/** A district's settings file is the one that the command line reads. */
import { settingNames } from "../../src/core/records/settings.ts";
import { readSettingsFile, settingsFileText } from "../../src/app/state/settings-file.ts";

test("what is saved is read again, blank values left out", () => {
  const text = settingsFileText([
    ["As Of", "05/29/2026"],
    ["District ID", ""],
    ["Sheet for Students", "Roster"],
    ["Column for Attendance.Minutes", "Min attended"],
  ]);
  expect(text.endsWith("}\n")).toBe(true);
  expect(readSettingsFile(text)).toEqual({
    kind: "read",
    values: [
      ["As Of", "05/29/2026"],
      ["Sheet for Students", "Roster"],
      ["Column for Attendance.Minutes", "Min attended"],
    ],
  });
});

test("names may be spelled loosely, values may be numbers, true and false", () => {
  const text =
    '\uFEFF{"as_of": "05/29/2026", "Weekly Maximum Hours": 12.5, "import-header": false, "sheet for section student detail": "x"}';
  expect(readSettingsFile(text)).toMatchObject({
    values: [
      ["As Of", "05/29/2026"],
      ["Weekly Maximum Hours", "12.5"],
      ["Import Header", "No"],
      ["Sheet for Section Student Detail", "x"],
    ],
  });
});

test("every setting can stand in it", () => {
  expect(readSettingsFile(JSON.stringify(Object.fromEntries(settingNames.map((name) => [name, "x"]))))).toMatchObject({
    kind: "read",
    values: { length: settingNames.length },
  });
});

test.each(["", "no json", "[]", "null", "5", '{"As Of": null}', '{"As Of": {"a": 1}}'])(
  "%j is no settings file",
  (text) => {
    expect(readSettingsFile(text)).toEqual({ kind: "not-settings" });
  },
);

test.each(["As off", "Sheet for Nobody", "Column for Attendance.Nothing", "__proto__x"])(
  "a file with the unknown name %s is not taken in part",
  (name) => {
    expect(readSettingsFile(JSON.stringify({ "As Of": "05/29/2026", [name]: "x" }))).toEqual({ kind: "unknown", name });
  },
);

import { roleSpecs } from "../../src/core/records/columns.ts";
import { settingChoices, settingNames } from "../../src/core/records/settings.ts";
import type { NewCell } from "../../src/file/new-workbook.ts";
import { settingNote, settingNoteNames } from "../../src/sample/setting-notes.ts";
import { templateWorkbook } from "../../src/sample/template-workbook.ts";

const text = (cell: NewCell | undefined): string => (typeof cell === "string" ? cell : "");

describe("the template", () => {
  const template = templateWorkbook();
  const sheet = (name: string) => template.sheets.find((candidate) => candidate.name === name);

  test("has instructions and every input sheet with exactly the documented columns", () => {
    expect(template.sheets.map(({ name }) => name)).toEqual(["Instructions", ...roleSpecs.map(({ role }) => role)]);
    for (const { role, columns } of roleSpecs) {
      const documented = columns.map(({ name }) => name).filter((name) => name !== "Student Name");
      expect(sheet(role)?.columns.map(({ header }) => header)).toEqual(documented);
    }
  });

  test("is empty but for the usual codes and the settings", () => {
    for (const role of [
      "Students",
      "Attendance",
      "Programs",
      "Calendar",
      "Sections",
      "Section Student Detail",
      "Roster",
    ]) {
      expect([...(sheet(role)?.rows ?? [])]).toEqual([]);
    }
    expect([...(sheet("Codes")?.rows ?? [])].map(([code]) => code)).toEqual(["P", "T", "E", "U", "S", "A"]);
  });

  test("lists every setting with a blank value, its values and its explanation", () => {
    expect([...settingNoteNames].sort()).toEqual([...settingNames].sort());
    const rows = [...(sheet("Settings")?.rows ?? [])];
    expect(rows.map(([name]) => name).sort()).toEqual([...settingNames].sort());
    for (const [name, value] of rows) {
      expect(value).toBeNull();
      const setting = text(name);
      const note = settingNote(setting);
      expect(note.length).toBeGreaterThan(20);
      for (const choice of settingChoices(setting)) expect(note).toContain(choice);
    }
  });

  test("explains every column, and keeps numbers of students as text", () => {
    const explained = [...(sheet("Instructions")?.rows ?? [])].map(([role, column]) => `${text(role)}.${text(column)}`);
    for (const { name, columns } of template.sheets) {
      if (name === "Instructions" || name === "Settings") continue;
      for (const { header, note, format, validation } of columns) {
        expect(explained).toContain(`${name}.${header}`);
        expect(note?.length ?? 0).toBeGreaterThan(5);
        expect(note?.length ?? 0).toBeLessThanOrEqual(255);
        if (/Number|ID|Section|Course/.test(header)) expect(format === "identifier" || header === "Section").toBe(true);
        if (header.includes("Date")) expect(format).toBe("date");
        if (validation !== undefined && "list" in validation) {
          expect(validation.list.join(",").length).toBeLessThanOrEqual(255);
          for (const value of validation.list) expect(value).not.toContain(",");
        }
      }
    }
  });
});

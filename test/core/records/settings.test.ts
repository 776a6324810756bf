import { formatDay } from "../../../src/core/units/day.ts";
import { codesAt, read, stops, workbook } from "./workbooks.ts";

const settingsOf = (...lines: [string, string | number | boolean | null][]) =>
  read(workbook({ Settings: [["Setting", "Value"], ...lines] })).settings;

describe("settings", () => {
  test("the school year is the one in which most dates fall, the later on a tie", () => {
    const rows = (...dates: number[]) => [
      ["Student Number", "Date", "Program", "Minutes"],
      ...dates.map((date) => ["0001", date, "AR", 60]),
    ];
    expect(read(workbook({ Attendance: rows(45_901, 45_902, 46_300) })).settings.schoolYear.label).toBe("2025-26");
    expect(read(workbook({ Attendance: rows(45_901, 46_300) })).settings.schoolYear.label).toBe("2026-27");
  });

  test("As Of is 30 June of the school year unless it is set", () => {
    expect(formatDay(settingsOf().asOf)).toBe("06/30/2026");
    expect(formatDay(settingsOf(["As Of", "2/27/26"]).asOf)).toBe("02/27/2026");
  });

  test("of two rows the last counts, a blank value is the default, the command line wins", () => {
    expect(settingsOf(["Fill Order", "Nearest"], ["Fill Order", "Oldest"]).choice["Fill Order"]).toBe("Oldest");
    expect(settingsOf(["Fill Order", "Nearest"], ["Fill Order", null]).choice["Fill Order"]).toBe("Oldest");
    const sheet = {
      Settings: [
        ["Setting", "Value"],
        ["Fill Order", "Nearest"],
      ],
    };
    expect(read(workbook(sheet), [["fill_order", "oldest"]]).settings.choice["Fill Order"]).toBe("Oldest");
  });

  test("numbers of hours are kept in whole minutes, a checkbox is Yes", () => {
    const settings = settingsOf(["Target Hours per Day", "3.5"], ["Carry Same-Day Surplus", true]);
    expect(settings.targetMinutesPerDay).toBe(210);
    expect(settings.choice["Carry Same-Day Surplus"]).toBe("Yes");
  });

  test.each([
    ["Fill Orders", "Oldest", "unknown-setting"],
    ["Column for Attendance.Colour", "x", "unknown-setting"],
    ["Sheet for Pupils", "x", "unknown-setting"],
    ["Fill Order", "Random", "setting-value"],
    ["As Of", "soon", "setting-value"],
    ["School Year", "2025-27", "setting-value"],
    ["Weekly Maximum Hours", 16, "setting-value"],
    ["Weekly Maximum Hours", 0, "setting-value"],
    ["Target Hours per Day", 0.333, "setting-value"],
    ["Maximum Recovered Days", -1, "setting-value"],
    ["Attendance Recording", "Negative", "setting-value"],
    ["Import Comments", "=1+1", "setting-value"],
  ])("%s = %s stops the run with %s", (name, value, code) => {
    expect(
      stops(
        workbook({
          Settings: [
            ["Setting", "Value"],
            [name, value],
          ],
        }),
      ).map(([found]) => found),
    ).toEqual([code]);
  });

  test("days may not be rounded more loosely than hours", () => {
    const lines = (hours: string, days: string) => ({
      Settings: [
        ["Setting", "Value"],
        ["Hours Rounding", hours],
        ["Day Credit Rounding", days],
      ],
    });
    expect(stops(workbook(lines("Session", "Total")))[0]?.[0]).toBe("day-credit-looser-than-hours");
    expect(stops(workbook(lines("Day", "Day")))).toEqual([]);
    expect(stops(workbook(lines("Total", "Session")))).toEqual([]);
  });

  test("a sheet Settings without a column Setting is somebody else's", () => {
    const result = read(
      workbook({
        Settings: [["Colour", "Red"]],
        Ledger_Settings: [
          ["Setting", "Value"],
          ["Fill Order", "Nearest"],
        ],
      }),
    );
    expect(codesAt(result)).toContain("settings-sheet-not-ours Settings!");
    expect(result.settings.choice["Fill Order"]).toBe("Nearest");
  });

  test("Ledger_Settings alone is read where both are ours", () => {
    const ours = (value: string) => [
      ["Setting", "Value"],
      ["Fill Order", value],
    ];
    expect(
      read(workbook({ Settings: ours("Oldest"), "Ledger Settings": ours("Nearest") })).settings.choice["Fill Order"],
    ).toBe("Nearest");
  });
});

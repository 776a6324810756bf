import { whenExcelAnswers } from "../../src/excel/start.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";

const PATIENCE = 200;

describe("in Excel", () => {
  let excel: StartedExcel;
  afterEach(() => excel.stop());

  it.each([
    ["1.9", "excel"],
    ["1.15", "excel"],
    ["1.8", "too-old"],
  ])("with ExcelApi %s the answer is %s", async (version, answer) => {
    excel = await startExcel({ matrix: { ExcelApi: version } });
    expect(await whenExcelAnswers(PATIENCE)).toBe(answer);
  });

  it("on the web it is the same", async () => {
    excel = await startExcel({ platform: "web" });
    expect(await whenExcelAnswers(PATIENCE)).toBe("excel");
  });
});

describe("elsewhere there is no answer", () => {
  afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

  /** What Office's library does outside its programs. */
  const library = (onReady: (told: (info: { host: null }) => void) => unknown): void =>
    void Object.assign(globalThis, { Office: { onReady, HostType: { Excel: "Excel" } } });

  it("when Office's library did not come", async () => {
    expect(await whenExcelAnswers(PATIENCE)).toBe("no-answer");
  });

  it("when the library says that it is in no program", async () => {
    library((told) => {
      told({ host: null });
    });
    expect(await whenExcelAnswers(PATIENCE)).toBe("no-answer");
  });

  it("when it says nothing for too long", async () => {
    library(() => undefined);
    const from = Date.now();
    expect(await whenExcelAnswers(PATIENCE)).toBe("no-answer");
    expect(Date.now() - from).toBeGreaterThanOrEqual(PATIENCE - 20);
  });
});

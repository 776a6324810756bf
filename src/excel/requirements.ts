/**
 * The requirement sets that the add-in cannot do without. manifest.xml declares the same ones (test/manifest), so an older
 * Excel does not offer the add-in. Members of newer sets are asked for with Office.context.requirements.isSetSupported
 * where they are used, and every such place works without them.
 */
export const requiredSets = { ExcelApi: "1.9" } as const;

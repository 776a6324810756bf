/** Reasons on request: brings together what both programs can say about their figures. */
import type { Continuation } from "./continuation-result.ts";
import { explainWeek } from "./continuation/explain-week.ts";
import type { Explanations } from "./explain.ts";
import type { Records } from "./records/records.ts";
import type { Settings } from "./records/settings.ts";
import { explainService } from "./recovery/recovery-reasons.ts";
import type { Recovery } from "./recovery-result.ts";
import { orderedServices } from "./tables/recovery-order.ts";

export function explanations(
  recovery: Recovery,
  continuation: Continuation,
  records: Records,
  settings: Settings,
): Explanations {
  return {
    recoveryRow: (rowIndex) => {
      const place = orderedServices(recovery, records, settings)[rowIndex];
      return place === undefined ? [] : explainService(recovery, records, settings, place);
    },
    continuationWeek: (studentNumber, school, monday) =>
      explainWeek(records, settings, continuation, studentNumber, school, monday),
  };
}

/** The totals of both programs, in the report's words. */
import type { Totals as RunTotals } from "../core/result.ts";
import { Cards, FactCard, Section } from "./Section.tsx";
import { hours, number } from "./words.ts";

export function Totals({ totals: { recovery, continuation } }: { readonly totals: RunTotals }) {
  return (
    <Section heading="Totals">
      <Cards>
        <FactCard
          heading="Attendance Recovery"
          facts={[
            ["Students", number(recovery.students)],
            ["Attended minutes", number(recovery.attendedMinutes)],
            ["Hours Earned", number(recovery.hoursEarned)],
            ["Days Earned", number(recovery.daysEarned)],
            ["Days Credited", number(recovery.daysCredited), "important"],
            ["Service rows to import", number(recovery.serviceRows)],
            ["Record rows to import", number(recovery.recordRows)],
          ]}
        />
        <FactCard
          heading="Continuation"
          facts={[
            ["Students", number(continuation.students)],
            ["Weeks", number(continuation.weeks)],
            ["Max Hours", hours(continuation.maxMinutes)],
            ["Appor Hours", hours(continuation.apportionedMinutes)],
            ["Total Appor", hours(continuation.totalApportionedMinutes), "important"],
            ["Unused Excess", hours(continuation.unusedExcessMinutes)],
            ["Still Short", hours(continuation.stillShortMinutes)],
          ]}
        />
      </Cards>
    </Section>
  );
}

/** Per sheet: every row read is used or has its reason, and the numbers add up. */
import type { RowCounts } from "../core/result.ts";
import { Cards, FactCard, Section } from "./Section.tsx";
import type { Fact } from "./Section.tsx";
import { number } from "./words.ts";

export function Counts({ rows }: { readonly rows: Readonly<Record<string, RowCounts>> }) {
  return (
    <Section heading="Rows">
      <Cards>
        {Object.entries(rows).map(([role, counts]) => (
          <FactCard key={role} heading={role} facts={factsOf(counts)} />
        ))}
      </Cards>
    </Section>
  );
}

/** Zero lines other than "used" are left out: they say nothing. */
function factsOf(counts: RowCounts): Fact[] {
  const rest: readonly (readonly [string, number])[] = [
    ["Held back", counts.heldBack],
    ["Not counted", counts.notCounted],
    ["Duplicates", counts.duplicates],
    ["Copies made by the SIS", counts.copies],
  ];
  return [
    ["Read", number(counts.read), "important"],
    ["Used", number(counts.used)],
    ...rest.filter(([, count]) => count > 0).map(([name, count]): Fact => [name, number(count)]),
  ];
}

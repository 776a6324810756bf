/** Small parts that charts share: the hatching, and a legend that shows each shape beside its name. */
import type { ReactNode } from "react";
import { useChartLook } from "./chart-look.ts";

/** Diagonal lines, for shapes that are filled with url(#name). */
export function Hatch({ name }: { readonly name: string }) {
  const look = useChartLook();
  return (
    <defs>
      <pattern id={name} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="1" y1="0" x2="1" y2="5" strokeWidth="2" className={look.hatch} />
      </pattern>
    </defs>
  );
}

export interface LegendEntry {
  readonly name: string;
  /** Within 20 x 14 pixels. */
  readonly shape: ReactNode;
}

export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const look = useChartLook();
  return (
    <ul role="list" className={look.legend}>
      {entries.map(({ name, shape }) => (
        <li key={name} className={look.entry}>
          <svg width="20" height="14" aria-hidden="true" focusable="false">
            {shape}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

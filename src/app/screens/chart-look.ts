/** How the parts of a chart look: solid, hatched and outlined, so that nobody needs their colors; in forced colors too. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { RefObject } from "react";

const FORCED = "@media (forced-colors: active)";

export const useChartLook = makeStyles({
  frame: {
    padding: "12px 10px 10px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  svg: { display: "block", width: "100%", overflow: "visible" },
  text: { fill: tokens.colorNeutralForeground1, fontSize: "12px", fontVariantNumeric: "tabular-nums" },
  quiet: { fill: tokens.colorNeutralForeground2, fontSize: "11px", fontVariantNumeric: "tabular-nums" },
  grid: { stroke: tokens.colorNeutralStroke2, [FORCED]: { stroke: "GrayText" } },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, [FORCED]: { stroke: "CanvasText" } },
  solid: { fill: tokens.colorBrandForeground1, [FORCED]: { fill: "CanvasText" } },
  hatch: { stroke: tokens.colorBrandForeground1, [FORCED]: { stroke: "CanvasText" } },
  outline: {
    fill: "none",
    stroke: tokens.colorNeutralStrokeAccessible,
    [FORCED]: { stroke: "CanvasText" },
  },
  limit: { stroke: tokens.colorNeutralForeground1, [FORCED]: { stroke: "Highlight" } },
  legend: {
    listStyleType: "none",
    margin: "10px 0 0",
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 16px",
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: "6px" },
});

/** The name of a definition in an SVG, safe within url(). */
export function useDefinitionName(): string {
  return `hatch-${useId().replace(/\W/g, "")}`;
}

/** Room of an element in pixels, as it changes; narrow until it is known. */
export function useRoom(): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(240);
  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(160, Math.floor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

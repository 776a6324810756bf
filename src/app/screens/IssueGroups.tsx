/** The groups of issues under what they mean for the run: to fix, to look at, left out by a rule, only said. */
import { useEffect, useRef } from "react";
import type { Severity } from "../../core/issue/issue.ts";
import type { IssueGroup } from "../engine/views.ts";
import { Fold } from "../parts/Fold.tsx";
import { Section } from "../parts/Section.tsx";
import { Quiet } from "../parts/Text.tsx";
import type { CheckScreen, RowPlace } from "../state/state.ts";
import { useWords } from "../words/words.ts";
import { IssueGroupView } from "./IssueGroupView.tsx";

export function IssueGroups({ screen }: { readonly screen: CheckScreen }) {
  const { check } = useWords();
  const { findings, openGroups, moreRows, returnTo } = screen;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returnTo === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowKey(returnTo))}"]`);
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  }, [returnTo]);
  return (
    <div ref={list}>
      {bySeverity(findings.groups).map(([severity, groups]) => {
        const views = groups.map((group) => (
          <IssueGroupView
            key={group.key}
            group={group}
            rows={[...group.rows, ...(moreRows[group.key] ?? [])]}
            isOpen={openGroups.includes(group.key)}
            rowKey={rowKey}
          />
        ));
        const count = groups.reduce((sum, group) => sum + group.count, 0);
        const summary = (isToFix(severity) ? check.problems : check.notes)(check.severity[severity], count);
        const isOpen = groups.some(({ key }) => openGroups.includes(key));
        return isQuiet(severity) ? (
          <Fold key={severity} summary={summary} isSection startsOpen={isOpen}>
            <Quiet>{check.severityNote[severity]}</Quiet>
            {views}
          </Fold>
        ) : (
          <Section key={severity} heading={summary}>
            <Quiet>{check.severityNote[severity]}</Quiet>
            {views}
          </Section>
        );
      })}
    </div>
  );
}

function isToFix(severity: Severity): boolean {
  return severity === "Stops the run" || severity === "Held back";
}

/** Nothing to do about these: they are there for who asks. */
function isQuiet(severity: Severity): boolean {
  return severity === "Not counted" || severity === "Information";
}

/** Groups come in the order of their severities. */
function bySeverity(groups: readonly IssueGroup[]): [Severity, IssueGroup[]][] {
  const parts = new Map<Severity, IssueGroup[]>();
  for (const group of groups) parts.set(group.severity, [...(parts.get(group.severity) ?? []), group]);
  return [...parts];
}

function rowKey({ group, index }: RowPlace): string {
  return `${group} ${String(index)}`;
}

/** Issues by code: how many, what to do, and where. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Body1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { BadgeProps } from "@fluentui/react-components";
import type { Issue, Severity } from "../core/issue/issue.ts";
import { cellReference } from "../core/sheet/sheet.ts";
import { Section } from "./Section.tsx";
import { counted, number } from "./words.ts";

const SHOWN_PER_CODE = 200;

const RANK: Readonly<Record<Severity, number>> = {
  "Stops the run": 0,
  "Held back": 1,
  "Not counted": 2,
  Warning: 3,
  Information: 4,
};

const COLOR: Readonly<Record<Severity, NonNullable<BadgeProps["color"]>>> = {
  "Stops the run": "danger",
  "Held back": "danger",
  "Not counted": "severe",
  Warning: "warning",
  Information: "informative",
};

const useStyles = makeStyles({
  accordion: {
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 10px", padding: "8px 0", minWidth: 0 },
  code: { overflowWrap: "anywhere" },
  panel: { paddingBottom: "12px" },
  fix: { margin: "0 0 8px" },
  places: { margin: 0, paddingLeft: "20px", maxHeight: "320px", overflowY: "auto" },
  place: { padding: "2px 0", overflowWrap: "anywhere" },
});

export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const styles = useStyles();
  if (issues.length === 0) {
    return (
      <Section heading="To look at">
        <Body1>Nothing. Every row was used.</Body1>
      </Section>
    );
  }
  return (
    <Section heading="To look at">
      <Accordion multiple collapsible className={styles.accordion}>
        {groupByCode(issues).map((group) => (
          <IssueGroup key={`${group.severity} ${group.code}`} group={group} />
        ))}
      </Accordion>
    </Section>
  );
}

function IssueGroup({ group: { severity, code, issues } }: { readonly group: Group }) {
  const styles = useStyles();
  const fixes = [...new Set(issues.map((issue) => issue.fix))];
  const hidden = issues.length - SHOWN_PER_CODE;
  return (
    <AccordionItem value={`${severity} ${code}`}>
      <AccordionHeader as="h4">
        <span className={styles.header}>
          <Badge appearance="tint" color={COLOR[severity]}>
            {severity}
          </Badge>
          <span className={styles.code}>{code}</span>
          <span>{number(issues.length)}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <p className={styles.fix}>
          <strong>How to fix:</strong> {fixes.length === 1 ? fixes[0] : "see each row."}
        </p>
        <ul className={styles.places} tabIndex={0} aria-label={`Rows with ${code}`}>
          {issues.slice(0, SHOWN_PER_CODE).map((issue, index) => (
            <li key={index} className={styles.place}>
              <strong>{placeOf(issue)}</strong> {issue.message}
              {issue.found === "" ? null : ` Found: ${issue.found}`}
              {fixes.length === 1 ? null : ` ${issue.fix}`}
            </li>
          ))}
        </ul>
        {hidden > 0 ? <p>And {counted(hidden, "more row")}; the sheet Exceptions lists all.</p> : null}
      </AccordionPanel>
    </AccordionItem>
  );
}

function placeOf({ at }: Issue): string {
  const cell = cellReference(at);
  return cell === "" ? at.sheet : `${at.sheet} ${cell}`;
}

interface Group {
  readonly severity: Severity;
  readonly code: string;
  readonly issues: Issue[];
}

/** What needs fixing first, then the most frequent first. */
function groupByCode(issues: readonly Issue[]): Group[] {
  const groups = new Map<string, Group>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { severity: issue.severity, code: issue.code, issues: [issue] });
    else group.issues.push(issue);
  }
  return [...groups.values()].sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.issues.length - a.issues.length);
}

/** The Exceptions table: every issue, in the order of severity, sheet, row and column, with a link to its cell. */
import type { Issue, Severity } from "../issue/issue.ts";
import { foundOf, issueTeller } from "../issue/sentences.ts";
import { cellReference } from "../sheet/sheet.ts";
import type { Table, TableColumn } from "./table.ts";
import { fittedColumns } from "./text-column.ts";

const exceptionColumns: readonly TableColumn[] = [
  { name: "Severity", format: "text", width: 13 },
  { name: "Code", format: "text", width: 28 },
  { name: "Sheet", format: "text", width: 16 },
  { name: "Cell", format: "link", width: 10 },
  { name: "Student Number", format: "identifier", width: 16 },
  { name: "Found", format: "text", width: 24 },
  { name: "What is wrong", format: "text", width: 60 },
  { name: "How to fix", format: "text", width: 60 },
];

const SEVERITIES: readonly Severity[] = ["Stops the run", "Held back", "Not counted", "Warning", "Information"];

/**
 * Issues in reading order: by severity, then by sheet in the workbook's order, row, column; what is about a whole sheet
 * comes first. Issues of one cell keep the order in which they were found.
 */
export function sortIssues(issues: readonly Issue[], sheetNames: readonly string[]): readonly Issue[] {
  const sheetOrder = new Map(sheetNames.map((name, index) => [name, index]));
  const rank = (issue: Issue): readonly number[] => [
    SEVERITIES.indexOf(issue.severity),
    sheetOrder.get(issue.at.sheet) ?? sheetNames.length,
    issue.at.row ?? 0,
    issue.at.column ?? 0,
  ];
  const ranked = issues.map((issue) => ({ issue, rank: rank(issue) }));
  ranked.sort((a, b) => {
    const differing = a.rank.findIndex((value, index) => value !== b.rank[index]);
    return differing < 0 ? 0 : (a.rank[differing] ?? 0) - (b.rank[differing] ?? 0);
  });
  return ranked.map(({ issue }) => issue);
}

export function exceptionsTable(issues: readonly Issue[], sheetNames: readonly string[]): Table {
  const known = new Set(sheetNames);
  const tell = issueTeller();
  const rows = issues.map((issue) => {
    const text = cellReference(issue.at);
    const cell = text === "" ? null : known.has(issue.at.sheet) ? { text, target: issue.at } : text;
    const { message, fix } = tell(issue);
    return [issue.severity, issue.code, issue.at.sheet, cell, issue.studentNumber, foundOf(issue), message, fix];
  });
  return {
    name: "Exceptions",
    title: "Exceptions",
    columns: fittedColumns(exceptionColumns, rows, ["Code", "Sheet", "Student Number", "Found"]),
    rows,
  };
}

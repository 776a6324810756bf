/** The cells around a cell of the log, with that one marked. */
import type { CellAddress } from "../../core/sheet/sheet.ts";
import type { CellNeighborhood } from "../engine/views.ts";
import { useWords } from "../words/words.ts";
import { ScrollTable } from "./ScrollTable.tsx";

interface Props {
  readonly at: CellAddress;
  /** "Attendance J12" */
  readonly name: string;
  readonly neighborhood: CellNeighborhood;
}

export function LogGrid({ at, name, neighborhood: { columns, rows } }: Props) {
  const { place } = useWords();
  const names = columns.map(({ letters, header }) => (header === "" ? letters : `${letters} ${header}`));
  const row = rows.findIndex((line) => line.row === at.row);
  const column = columns.findIndex((own) => own.column === at.column);
  return (
    <ScrollTable
      label={place.grid(name)}
      columns={[place.row, ...names]}
      rows={rows.map((line) => [String(line.row), ...line.cells])}
      hasRowHeads
      marked={row < 0 || column < 0 ? null : { row, column: column + 1, label: place.thisCell }}
    />
  );
}

/** What a log looks like, for who has none yet. */
import { Fold } from "../parts/Fold.tsx";
import { ScrollTable } from "../parts/ScrollTable.tsx";
import { Text } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";

/** Made up. Sheet names and headers are the same in every language. */
const SHEETS: readonly { readonly sheet: string; readonly columns: readonly string[]; readonly rows: string[][] }[] = [
  {
    sheet: "Students",
    columns: ["Student Number", "Last Name", "First Name", "Grade"],
    rows: [
      ["0012345", "Rivera", "Ana", "10"],
      ["0012346", "Chen", "Bo", "11"],
    ],
  },
  {
    sheet: "Attendance",
    columns: ["Student Number", "Date", "Program", "Minutes"],
    rows: [
      ["0012345", "09/02/2025", "CE", "60"],
      ["0012346", "10/04/2025", "AR", "240"],
    ],
  },
  {
    sheet: "Programs",
    columns: ["Student Number", "Program", "Start Date"],
    rows: [
      ["0012345", "CE", "08/18/2025"],
      ["0012346", "AR", "08/18/2025"],
    ],
  },
];

export function LogLooks({ startsOpen = false }: { readonly startsOpen?: boolean }) {
  const { home } = useWords();
  return (
    <Fold summary={home.looksLike} startsOpen={startsOpen}>
      <Text>{home.looksLikeLead}</Text>
      {SHEETS.map(({ sheet, columns, rows }) => (
        <div key={sheet}>
          <p className="example-heading">{sheet}</p>
          <ScrollTable label={sheet} columns={columns} rows={rows} />
        </div>
      ))}
    </Fold>
  );
}

/** What --help prints. */
export const helpText = `Attendance Ledger: attendance log in, SIS import files and audit sheets out.

  npm run ledger -- run INPUT.xlsx --out DIR [options]
      --settings FILE.json   settings as {"Setting name": value}
      --set "Name=Value"     one setting; may be repeated, wins over the file and the workbook
      --json                 also write result.json
      --strict               exit status 3 when any row was held back
      --run-at TEXT          when the run was made, for Run_Log (blank unless given)
      --run-by TEXT          who made it, for Run_Log (blank unless given)

  npm run ledger -- template OUT.xlsx        an empty log with instructions
  npm run ledger -- sample OUT.xlsx          a made-up district
      --students N           how many students
      --seed S               another number, other students
      --force                (template, sample) replace OUT.xlsx when it is there

  --help, --version; --debug tells more about an unexpected error.

Exit status: 0 done; 1 an error of this program; 2 the input or the arguments cannot be used, nothing
was written; 3 done, but with --strict some rows were held back.
The input is never changed. Nothing leaves this computer.
`;

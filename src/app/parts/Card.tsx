/** A surface for what belongs together. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
    overflowWrap: "anywhere",
    "& > :last-child": { marginBottom: 0 },
    "& + p": { marginTop: "8px" },
  },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    "& + p": { marginTop: "8px" },
  },
});

export function Card({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().card}>{children}</div>;
}

/** Cards as a list. */
export function CardList({ children }: { readonly children: ReactNode }) {
  // Without its bullets Safari would no longer call it a list.
  return (
    <ul role="list" className={useStyles().list}>
      {children}
    </ul>
  );
}

export function CardItem({ children }: { readonly children: ReactNode }) {
  return <li className={useStyles().card}>{children}</li>;
}

/** What the product calls itself, in one place. */
import packageFile from "../../package.json" with { type: "json" };

export const productName = "Attendance Ledger";

export const productVersion: string = packageFile.version;

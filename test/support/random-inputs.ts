/**
 * fast-check with the same inputs in every run: a test that fails fails for whoever runs it next, and one that passes does not
 * fail on a change that has nothing to do with it. LEDGER_SEED=random, or a number, looks further.
 */
import fc from "fast-check";

const SEED = 46_210;
/** Seeds are whole numbers of 32 bits. */
const MOST_SEEDS = 2 ** 31;

const wanted = process.env["LEDGER_SEED"] ?? "";
const seed = wanted === "random" ? Math.floor(Math.random() * MOST_SEEDS) : wanted === "" ? SEED : Number(wanted);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

export { fc };

/** Cómo se forma una cifra a partir de sus partes. */
import type { sumPhrases } from "../../core/words/sum-phrases.ts";

export const spanishSumPhrases: Readonly<Record<keyof typeof sumPhrases, string>> = {
  named: "{name:} {shown}",
  equals: "{figure} = {sum}",
  "two-terms": "{first} {sign} {second}",

  "from-cells": "{figure}, de {cells}",
  "by-the-rule": "{figure}, según la regla",
  "figure-of-table": "{figure}, una cifra de {table}",
  "least-of": "el menor entre {parts}",
  "largest-of": "el mayor entre {parts}",
  "whole-hours-of": "horas completas de {minutes}",
  "hours-begun": "{minutes}, con las horas empezadas contadas completas",
  reaches: "{figure}, porque {first} llega a {second}",
  "does-not-reach": "{figure}, porque {first} no llega a {second}",
  "not-above-zero": "{figure}, porque {first} no pasa de 0",
  "product-of": "{shown} ({product})",
  "nothing-to-add": "nada que sumar",

  "none-counted": "{figure}: nada que contar",
  "these-counted": "{figure}: {parts}",
  "one-by-one": "{figure}, contando uno por uno",

  "and-last": "{others} y {last}",
  "and-more": "{shown} y {count} más",
  "row-of-sheet": "{sheet} fila {row}",

  "setting-is": "El ajuste {setting} es {value}.",

  "so-many-days-enrolled": "{count|día de clase con inscripción|días de clase con inscripción}",
  "so-many-hours-of-a-day": "{count|hora de un día|horas de un día}",
};

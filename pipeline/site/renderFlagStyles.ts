import { flagLooks } from '../chart/flags.ts';
import { flagOrder } from './words/flagOrder.ts';

/** The flags' colours as custom properties, light and dark, and the classes that use them: facts of the charts, said once. */
export function renderFlagStyles(): string {
  const light = flagOrder.map((flag) => `  --flag-${flag}: ${flagLooks[flag].colour};\n`).join('');
  const dark = flagOrder.map((flag) => `    --flag-${flag}: ${flagLooks[flag].dark};\n`).join('');
  const classes = flagOrder
    .map((flag) => `.flag-${flag} .shape, .fill-${flag} {\n  fill: var(--flag-${flag});\n}\n`)
    .join('');
  return `:root {\n${light}}\n@media (prefers-color-scheme: dark) {\n  :root {\n${dark}  }\n}\n${classes}`;
}

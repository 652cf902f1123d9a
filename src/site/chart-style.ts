import marks from '../styles/chart-marks.css?raw';
import tokens from '../styles/tokens.css?raw';

/** What only a file needs: its ground, its title, its type. */
const fileRules = `
.chart { font-family: var(--sans); font-variant-numeric: tabular-nums; }
.file-paper { fill: var(--paper); }
.chart .file-title { font-family: var(--serif); font-size: 20px; font-weight: 700; }
`;

/** The variables of each `:root` rule: those for light colours, then those that dark ones replace. */
function readVariables(css: string): Map<string, string>[] {
  return [...css.matchAll(/:root\s*\{([^}]*)\}/gu)].map(
    ([, declarations = '']) =>
      new Map(
        [...declarations.matchAll(/(--[\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [
          name,
          value.replace(/\s+/gu, ' ').trim(),
        ]),
      ),
  );
}

/** Programs that draw SVG files know no variables: each is replaced by its value. */
function resolve(css: string, variables: ReadonlyMap<string, string>): string {
  return css
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/var\((--[\w-]+)\)/gu, (_, name: string) => {
      const value = variables.get(name);
      if (value === undefined) throw new Error(`unknown variable: ${name}. Charts take colours of tokens.css only.`);
      return value;
    })
    .replace(/\s+/gu, ' ')
    .trim();
}

const [light = new Map<string, string>(), dark = new Map<string, string>()] = readVariables(tokens);
const rules = fileRules + marks;

/** The rules of the marks for a file that stands alone; dark colours come last, so that a script can leave them out. */
export const chartStyle = `${resolve(rules, light)} @media (prefers-color-scheme: dark) { ${resolve(rules, new Map([...light, ...dark]))} }`;

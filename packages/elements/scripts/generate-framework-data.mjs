/**
 * Makes from `custom-elements.json` what frameworks and editors need: data for VS Code and JetBrains, types by tag, React
 * components and `llms.txt`. Run in the folder of the package, as one generator reads the `package.json` there:
 *
 *     node scripts/generate-framework-data.mjs [folder for the elements] [folder for the React components]
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { format, resolveConfig } from 'prettier';
import { elementTypes } from './framework-data/element-types.mjs';
import { reactWrappers } from './framework-data/react-wrappers.mjs';
import { readElements } from './framework-data/read-elements.mjs';
import { referenceText } from './framework-data/reference-text.mjs';

const [elementsFolder = '.', reactFolder = '../react/src'] = process.argv.slice(2);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = readJson('custom-elements.json');
const elements = readElements(manifest, (tag) => existsSync(`src/define/${tag}.ts`));
const options = { typesSrc: 'parsedType', hideLogs: true };

const files = {
  [join(elementsFolder, 'types/elements.d.ts')]: elementTypes(elements),
  [join(elementsFolder, 'vscode.html-custom-data.json')]: getVsCodeHtmlCustomData(manifest, options),
  [join(elementsFolder, 'vscode.css-custom-data.json')]: getVsCodeCssCustomData(manifest, options),
  [join(elementsFolder, 'web-types.json')]: getWebTypesData(manifest, options),
  [join(elementsFolder, 'llms.txt')]: referenceText(elements, readJson('package.json')),
};
const wrappers = reactWrappers(elements);
for (const [name, text] of Object.entries(wrappers)) files[join(reactFolder, name)] = text;

const style = await resolveConfig('custom-elements.json');
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, path.endsWith('.txt') ? text : await format(text, { ...style, filepath: path }));
}

// A component whose element is gone would stay, and be published.
for (const name of readdirSync(reactFolder)) if (!(name in wrappers)) rmSync(join(reactFolder, name));

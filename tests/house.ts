/**
 * The rules of the house, read off the syntax of its files: imports run one way, and nothing but the outermost
 * rooms reads the disk, the clock or chance.
 */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';

/** What each room may import beside itself. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  site: ['papers', 'guidance', 'law', 'engine'],
  cli: ['papers', 'guidance', 'law', 'engine'],
  proofs: ['guidance', 'law', 'engine'],
  papers: ['guidance', 'law'],
  guidance: ['law', 'engine'],
  law: [],
  engine: [],
  bench: ['tests', 'site', 'cli', 'proofs', 'papers', 'guidance', 'law', 'engine'],
};

const WITHOUT_NODE = /^(?:engine|guidance|law)\/src\//;
const AT_THE_RIM = /(?:\.node|\.test)\.ts$|(?:^|\/)load[^/]*\.ts$/;
const WITHOUT_CLOCK = /^(?:engine|law|guidance|papers)\//;
/** Tests, and what only they use. */
const TEST = /\.(?:test|browser)\.ts$|^\w+\/tests\//;
const SCOPE = '@until-signed/';

/** Every breach of the rules in one file, each as `path:line: what is wrong`. */
export function breaches(path: string, text: string): string[] {
  const room = path.split('/')[0] ?? '';
  const allowed = MAY_IMPORT[room];
  if (!allowed) return [];
  const isTest = TEST.test(path);
  const found: string[] = [];

  for (const source of scripts(path, text)) {
    const visit = (node: ts.Node): void => {
      const report = (what: string) => {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        found.push(`${path}:${line + 1}: ${what}`);
      };
      const imported = importOf(node);
      if (imported !== undefined) {
        const target = roomOf(imported, path);
        const isShared = isTest && target === 'tests';
        if (target !== undefined && target !== room && !allowed.includes(target) && !isShared) {
          report(`${room}/ must not import ${target}/ (“${imported}”)`);
        }
        if (isBuiltin(imported) && WITHOUT_NODE.test(path) && !AT_THE_RIM.test(path)) {
          report(`only *.node.ts, load*.ts and tests may use Node here (“${imported}”)`);
        }
      }
      const chance = chanceOf(node);
      if (chance && WITHOUT_CLOCK.test(path) && !isTest)
        report(`${chance}: today and chance come from outside`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** The scripts of a file: the file itself, or the script blocks of a component, each on its own lines. */
function scripts(path: string, text: string): ts.SourceFile[] {
  const parse = (script: string) =>
    ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  if (!path.endsWith('.svelte')) return [parse(text)];
  return [...text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)].map((match) => {
    const start = (match.index ?? 0) + (match[1]?.length ?? 0);
    return parse(text.slice(0, start).replace(/[^\n]/g, ' ') + (match[2] ?? ''));
  });
}

/** What a node imports: `import`, `export … from`, `import()`, `import type`, `require()`. */
function importOf(node: ts.Node): string | undefined {
  const literal = (value: ts.Node | undefined) =>
    value && ts.isStringLiteralLike(value) ? value.text : undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return literal(node.expression);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const { kind } = node.expression;
  const isImport = kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isImport || isRequire ? literal(node.arguments[0]) : undefined;
}

/** The room, or the other folder of the project, that an import leads to; nothing for packages. */
function roomOf(imported: string, path: string): string | undefined {
  if (imported.startsWith(SCOPE)) return imported.slice(SCOPE.length).split('/')[0];
  if (!imported.startsWith('.')) return undefined;
  const [folder] = posix.join(posix.dirname(path), imported).split('/');
  return folder === 'node_modules' ? undefined : folder;
}

/** How a node reads the clock or throws dice, if it does. */
function chanceOf(node: ts.Node): string | undefined {
  const isDate = (value: ts.Node) => ts.isIdentifier(value) && value.text === 'Date';
  if (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && isDate(node.expression)) return 'Date()';
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const name = `${node.expression.getText()}.${node.name.text}`;
  return FROM_OUTSIDE.has(name) ? name : undefined;
}

const FROM_OUTSIDE = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'Temporal.Now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);

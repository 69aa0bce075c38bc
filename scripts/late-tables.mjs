/**
 * A start spends a good part of its time on what modules make for later: patterns are parsed, lists of words split and put into sets,
 * and most reports ask for few of them. In the bundles each is made where it is first used: `const X = /a/` becomes
 * `let X, X$make = () => /a/`, and each use of it `(X ??= X$make())`.
 */
import ts from 'typescript';

/** What makes tables of long lists. */
const LISTS = new Set(['Set', 'Map', 'setOf', 'wordSet', 'byOpening', 'stemsOf']);
/** In characters. */
const LONG = 100;

/** Where a name is one of something else, and of no variable. */
const NAMED = new Set([ts.SyntaxKind.PropertyAccessExpression, ts.SyntaxKind.PropertyAssignment, ts.SyntaxKind.PropertyDeclaration, ts.SyntaxKind.PropertySignature, ts.SyntaxKind.MethodDeclaration, ts.SyntaxKind.MethodSignature, ts.SyntaxKind.GetAccessor]);
/** Where a name is read and no other expression may stand. */
const NO_VALUE = new Set([ts.SyntaxKind.ShorthandPropertyAssignment, ts.SyntaxKind.ExportSpecifier, ts.SyntaxKind.TypeQuery, ts.SyntaxKind.TypeReference, ts.SyntaxKind.BindingElement, ts.SyntaxKind.ComputedPropertyName]);

/** The source of a module with what it makes for itself alone made late. */
export function madeLate(source) {
  const module = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true);
  const uses = usesIn(module);
  const edits = [];
  for (const statement of module.statements) {
    if (!ts.isVariableStatement(statement) || statement.modifiers !== undefined || !(statement.declarationList.flags & ts.NodeFlags.Const)) continue;
    const [{ name, initializer }, ...others] = statement.declarationList.declarations;
    const places = uses.get(name.text);
    if (others.length > 0 || !places || initializer === undefined || !isWorthIt(initializer)) continue;
    edits.push({ start: statement.getStart(), end: initializer.getStart(), text: `let ${name.text}, ${name.text}$make = () => ` });
    for (const at of places) edits.push({ start: at, end: at + name.text.length, text: `(${name.text} ??= ${name.text}$make())` });
  }
  edits.sort((a, b) => b.start - a.start || b.end - a.end);
  return edits.reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source);
}

/** Patterns, and long lists of words. What is short is made as fast as it is asked for. */
function isWorthIt(node) {
  if (ts.isRegularExpressionLiteral(node)) return true;
  if (ts.isCallExpression(node) && node.expression.getText() === 'byRange') return true;
  return LISTS.has(ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression.getText() : '') && node.getWidth() > LONG;
}

/** Where each name is read; null for one that is declared twice, or used where no expression can stand. */
function usesIn(module) {
  const uses = new Map();
  const declared = new Set();
  const look = (node, parent) => {
    const name = node.text;
    if (parent.name === node && NAMED.has(parent.kind)) return;
    if (parent.name === node && !ts.isShorthandPropertyAssignment(parent)) {
      if (declared.has(name)) uses.set(name, null);
      declared.add(name);
    } else if (uses.get(name) !== null) uses.set(name, NO_VALUE.has(parent.kind) ? null : [...uses.get(name) ?? [], node.getStart()]);
  };
  const visit = node => {
    if (ts.isIdentifier(node)) look(node, node.parent);
    ts.forEachChild(node, visit);
  };
  visit(module);
  return uses;
}

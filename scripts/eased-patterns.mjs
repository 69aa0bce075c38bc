/**
 * V8 compiles what stands behind a choice once for each way that leads there, up to ten times over, and choices behind one another
 * multiply: most of the time of a cold check went into that. At an empty look-ahead all ways meet, and what follows is compiled once.
 * It is true everywhere, so `(?:a|b)c` and `(?:a|b)(?=)c` find the same.
 */
import vm from 'node:vm';
import ts from 'typescript';

const MEETING = '(?=)';
/** What is read in one piece: an escape, a class of characters, the opening of a group, any other character. */
const PIECE = /\\(?:u[\da-f]{4}|u\{[^}]*\}|x[\da-f]{2}|p\{[^}]*\}|k<[^>]*>|\d+|[^])|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[^]/giy;
const COUNT = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;

/** The source of a pattern with an empty look-ahead behind each group that is a choice or may be left out. */
export function eased(source) {
  let out = '';
  let at = 0;
  const open = [];
  const next = pattern => {
    pattern.lastIndex = at;
    const piece = pattern.exec(source)?.[0] ?? '';
    at += piece.length;
    return piece;
  };
  while (at < source.length) {
    const piece = next(PIECE);
    out += piece;
    if (piece[0] === '(') open.push({ choice: false, looks: /^\(\?<?[=!]/.test(piece), back: /^\(\?<[=!]/.test(piece) });
    else if (piece === '|' && open.length > 0) open.at(-1).choice = true;
    else if (piece === ')') {
      const { choice, looks } = open.pop();
      const count = next(COUNT);
      out += count;
      const last = at >= source.length || source[at] === '|' || source[at] === ')';
      // looking back, V8 reads the other way round
      if (!last && !looks && (choice || count[0] === '?' || count[0] === '{') && !open.some(({ back }) => back)) out += MEETING;
    }
  }
  return out;
}

/** The source of a module with its patterns eased; those put together from its own words become literals. */
export function withEasedPatterns(source) {
  if (!/RegExp|\/[^\n]*\(/.test(source)) return source;
  const module = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = node => {
    const pattern = patternOf(node, module);
    if (pattern === null) { ts.forEachChild(node, visit); return; }
    edits.push({ start: node.getStart(), end: node.getEnd(), text: String(new RegExp(eased(pattern.source), pattern.flags)) });
  };
  visit(module);
  return edits.reduceRight((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source);
}

function patternOf(node, module) {
  const made = ts.isNewExpression(node) && node.expression.getText() === 'RegExp' ? wordsOnly(node, module) : ts.isRegularExpressionLiteral(node) ? node.getText() : null;
  return made === null ? null : vm.runInNewContext(made);
}

/** An expression with the constants of its module that it is made of before it; null where it is made of anything else. */
function wordsOnly(node, module) {
  const needed = new Map();
  const known = new Set(['RegExp']);
  const add = part => {
    if (ts.isIdentifier(part) && !known.has(part.text) && !(ts.isPropertyAccessExpression(part.parent) && part.parent.name === part)) {
      const value = constantOf(part.text, module);
      if (value === null) return false;
      known.add(part.text);
      if (!add(value)) return false;
      needed.set(part.text, value.getText());
      return true;
    }
    if (ts.isArrowFunction(part)) for (const { name } of part.parameters) known.add(name.text);
    let fine = true;
    ts.forEachChild(part, child => { fine &&= add(child); });
    return fine;
  };
  return add(node) ? `${[...needed].map(([name, value]) => `const ${name} = ${value};`).join('')}${node.getText()}` : null;
}

/** What a constant of a module is: words, or words put together. */
function constantOf(name, module) {
  for (const statement of module.statements) {
    if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const)) continue;
    for (const { name: declared, initializer } of statement.declarationList.declarations) {
      if (declared.getText() === name && initializer !== undefined && (ts.isStringLiteralLike(initializer) || ts.isTemplateExpression(initializer))) return initializer;
    }
  }
  return null;
}

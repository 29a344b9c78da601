import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** One small change of a source file that a test ought to notice. */
export interface Mutant {
  /** Path below the project. */
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

const operators: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
}

const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  plus: 'minus',
  minus: 'plus',
  lt: 'lte',
  lte: 'lt',
  gt: 'gte',
  gte: 'gt',
  startsWith: 'endsWith',
}

/** Every change of a file that this program knows, in the order of the text. */
export function mutantsOf(file: string): Mutant[] {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Mutant[] = []
  const add = (node: ts.Node, after: string): void => {
    const start = node.getStart(source)
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    found.push({ file, line, start, end: node.end, before: text.slice(start, node.end), after })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return
    if (ts.isTypeAliasDeclaration(node)) return
    ofExpression(node, add)
    ofStatement(node, add)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The changed text in the place of the original. */
export function apply(mutant: Mutant, text: string): string {
  return text.slice(0, mutant.start) + mutant.after + text.slice(mutant.end)
}

type Add = (node: ts.Node, after: string) => void

function ofExpression(node: ts.Node, add: Add): void {
  if (ts.isBinaryExpression(node)) {
    const other = operators[node.operatorToken.getText()]
    if (other !== undefined) add(node.operatorToken, other)
    if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) add(node, node.right.getText())
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    add(node, node.operand.getText())
  } else if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)) {
    const other = methods[node.name.text]
    if (other !== undefined) add(node.name, other)
    if (node.name.text === 'filter') add(node.parent, node.expression.getText())
  } else ofLiteral(node, add)
}

function ofLiteral(node: ts.Node, add: Add): void {
  if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false')
  else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true')
  else if (ts.isNumericLiteral(node)) add(node, String(Number(node.text) + 1))
  else if (ts.isStringLiteral(node) && !isName(node)) add(node, node.text === '' ? `'changed'` : `''`)
  else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) add(node, '[]')
  else if (ts.isConditionalExpression(node)) {
    add(node.condition, 'true')
    add(node.condition, 'false')
  }
}

function isName({ parent }: ts.StringLiteral): boolean {
  return ts.isPropertyAssignment(parent) && ts.isStringLiteral(parent.name)
}

function ofStatement(node: ts.Node, add: Add): void {
  if (ts.isIfStatement(node)) {
    add(node.expression, 'true')
    add(node.expression, 'false')
  } else if (ts.isExpressionStatement(node)) add(node, ';')
}

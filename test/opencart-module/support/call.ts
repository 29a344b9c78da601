import type { Php } from './php.ts'

export const KEY = 'Geheim!Sleutel#2026(abc)'

/** A shop that is set up as the merchant would. */
export interface ShopOfTest {
  readonly version: string
  /** Database to read, null for one that must stay untouched. */
  readonly database: { readonly port: number; readonly name: string } | null
  readonly url: string
  readonly settings: Readonly<Record<string, string>>
  /** Runs before the call, for example to set a session's zone. `$db` is the database. */
  readonly before: string
}

export interface Call {
  readonly get: Readonly<Record<string, unknown>>
  readonly server: Readonly<Record<string, unknown>>
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  readonly text: string
  readonly problem: string
  readonly asked: readonly string[]
}

/** A call over https from an honest client. */
export function call(get: Record<string, unknown>, server: Record<string, unknown> = {}): Call {
  const honest = {
    REQUEST_METHOD: 'GET',
    HTTPS: 'on',
    REMOTE_ADDR: '203.0.113.7',
    HTTP_X_FACTUURBRUG_KEY: KEY,
  }
  return { get, server: { ...honest, ...server } }
}

/** A shop with the key set; `change` overrules parts. */
export function shop(change: Partial<ShopOfTest> = {}): ShopOfTest {
  const settings = { status: '1', key: KEY, licence: '', addresses: '', ...change.settings }
  return {
    version: '3.0.5.1',
    database: null,
    url: 'https://winkel.example/',
    before: '',
    ...change,
    settings,
  }
}

/** Makes the calls one after another in one PHP and gives their answers. Keys in `settings` are hashed on the way. */
export async function answers(php: Php, at: ShopOfTest, calls: readonly Call[]): Promise<readonly Answer[]> {
  const db =
    at.database === null
      ? 'new UntouchedDatabase()'
      : `new TestDatabase(${String(at.database.port)}, '${at.database.name}')`
  const reply = await php.run(`
    require '/tests/shop.php';
    $at = json_decode(${literal(JSON.stringify(at))}, true);
    foreach (array('key', 'licence') as $name) {
      if ($at['settings'][$name] !== '') $at['settings'][$name] = FactuurbrugKeys::hash($at['settings'][$name]);
    }
    if (!is_dir('/cache')) mkdir('/cache');
    foreach (glob('/cache/*') as $file) unlink($file);
    $answers = array();
    foreach (json_decode(${literal(JSON.stringify(calls))}, true) as $call) {
      $db = ${db};
      ${at.before}
      $db->asked = array();
      $shop = array('db' => $db, 'prefix' => 'oc_', 'version' => $at['version'], 'url' => $at['url'], 'settings' => $at['settings'], 'cache' => '/cache');
      $answers[] = test_answer($shop, $call);
    }
    echo json_encode($answers);`)
  return parsed(reply.text) as readonly Answer[]
}

/** Evaluates a PHP expression per row of `cases` (as `$case`) and gives the results. */
export async function evaluate(
  php: Php,
  expression: string,
  cases: readonly unknown[],
): Promise<readonly unknown[]> {
  const reply = await php.run(`
    require '/tests/shop.php';
    $results = array();
    foreach (json_decode(${literal(JSON.stringify(cases))}, true) as $case) $results[] = ${expression};
    echo json_encode($results);`)
  return parsed(reply.text) as readonly unknown[]
}

/** A PHP string literal. */
export function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`PHP said: ${text.slice(0, 2000)}`)
  }
}

/** Small pages: a change of state touches few of them, and what it writes is pages. */
export const PAGE_SIZE = 512

/**
 * The steps from one `user_version` to the next, the first from an empty file. An entry is kept as JSON; what is asked by stands in
 * columns beside it. Amounts are whole ten-thousandths.
 */
export const migrations: readonly string[] = [
  `
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  state TEXT NOT NULL,
  code TEXT NOT NULL,
  about TEXT NOT NULL,
  work TEXT NOT NULL,
  needs INTEGER NOT NULL,
  customer TEXT NOT NULL,
  total INTEGER NOT NULL,
  base INTEGER NOT NULL,
  currency TEXT NOT NULL,
  invoice_id TEXT NOT NULL,
  number TEXT NOT NULL,
  tail TEXT NOT NULL,
  final INTEGER NOT NULL,
  entry TEXT NOT NULL
) STRICT;
CREATE INDEX orders_date ON orders (date);
CREATE INDEX orders_state ON orders (state, date);
CREATE INDEX orders_code_date ON orders (code, date) WHERE code <> '';
CREATE INDEX orders_code_order ON orders (code) WHERE code <> '';
CREATE INDEX orders_code_customer ON orders (code, customer) WHERE code <> '';
CREATE INDEX orders_code_total ON orders (code, total) WHERE code <> '';
CREATE INDEX orders_customer ON orders (customer);
CREATE INDEX orders_total ON orders (total);
CREATE INDEX orders_tail ON orders (tail) WHERE tail <> '';
CREATE INDEX orders_work ON orders (work) WHERE work <> '';
CREATE INDEX orders_waiting ON orders (code, about, date, currency, total, state, invoice_id) WHERE needs = 1;

CREATE VIRTUAL TABLE searched USING fts5 (
  customer, content = 'orders', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0
);

CREATE TABLE days (
  date TEXT NOT NULL,
  state TEXT NOT NULL,
  code TEXT NOT NULL,
  final INTEGER NOT NULL,
  orders INTEGER NOT NULL,
  base INTEGER NOT NULL,
  low INTEGER NOT NULL,
  high INTEGER NOT NULL,
  PRIMARY KEY (date, state, code, final)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER orders_added AFTER INSERT ON orders BEGIN
  INSERT INTO searched (rowid, customer) VALUES (new.id, new.customer);
  INSERT INTO days VALUES (new.date, new.state, new.code, new.final, 1, new.base, new.id, new.id)
    ON CONFLICT DO UPDATE SET orders = orders + 1, base = base + excluded.base,
      low = min(low, excluded.low), high = max(high, excluded.high);
END;
CREATE TRIGGER orders_moved AFTER UPDATE OF date, state, code, final, base ON orders BEGIN
  UPDATE days SET orders = orders - 1, base = base - old.base
    WHERE date = old.date AND state = old.state AND code = old.code AND final = old.final;
  DELETE FROM days
    WHERE date = old.date AND state = old.state AND code = old.code AND final = old.final AND orders = 0;
  INSERT INTO days VALUES (new.date, new.state, new.code, new.final, 1, new.base, new.id, new.id)
    ON CONFLICT DO UPDATE SET orders = orders + 1, base = base + excluded.base,
      low = min(low, excluded.low), high = max(high, excluded.high);
END;
CREATE TRIGGER orders_renamed AFTER UPDATE OF customer ON orders BEGIN
  INSERT INTO searched (searched, rowid, customer) VALUES ('delete', old.id, old.customer);
  INSERT INTO searched (rowid, customer) VALUES (new.id, new.customer);
END;

CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  person TEXT NOT NULL,
  company TEXT NOT NULL,
  address TEXT NOT NULL,
  archived INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contacts_customer ON contacts (customer_id) WHERE customer_id <> '';
CREATE TABLE emails (
  email TEXT NOT NULL,
  contact TEXT NOT NULL REFERENCES contacts ON DELETE CASCADE,
  PRIMARY KEY (email, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX emails_contact ON emails (contact);

CREATE TABLE vat_checks (
  number TEXT PRIMARY KEY,
  valid INTEGER NOT NULL,
  checked_at TEXT NOT NULL,
  request_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  fetch TEXT NOT NULL,
  contacts_synced_at TEXT
) STRICT;
INSERT INTO place VALUES (1, '{"from":"","cursor":null,"resume":null}', NULL);
`,
  // The day of an invoice and of its payment, and what outlives a month. Most are of the month of the order, and of that of the invoice:
  // only the others need an index. Of older invoices only the day of the order is known.
  `
ALTER TABLE orders ADD COLUMN booked_on TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN paid_on TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN credited_on TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN known INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN voucher INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN credit INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN eu INTEGER NOT NULL DEFAULT 0;
UPDATE orders SET booked_on = date,
  paid_on = CASE WHEN json_extract(entry, '$.paid') THEN coalesce(json_extract(entry, '$.payment.date'), '') ELSE '' END,
  credited_on = CASE WHEN json_extract(entry, '$.invoice.creditId') IS NULL THEN '' ELSE '?' END
  WHERE final = 1;
CREATE INDEX orders_booked ON orders (booked_on) WHERE booked_on <> '' AND substr(booked_on, 1, 7) <> substr(date, 1, 7);
CREATE INDEX orders_unknown ON orders (booked_on) WHERE booked_on <> '' AND known = 0;
CREATE INDEX orders_paid ON orders (paid_on) WHERE paid_on <> '' AND substr(paid_on, 1, 7) <> substr(booked_on, 1, 7);
CREATE INDEX orders_credited ON orders (credited_on) WHERE credited_on <> '';
CREATE INDEX orders_balance ON orders (booked_on, voucher, credit, eu) WHERE voucher <> 0 OR credit <> 0 OR eu <> 0;
`,
  // Refunds stand in the entries, which an older program cannot read; the column is how the last of an order stands.
  `
ALTER TABLE orders ADD COLUMN refund TEXT NOT NULL DEFAULT '';
CREATE INDEX orders_refund ON orders (refund, date) WHERE refund <> '';
`,
  // Of orders that were stored before, the country comes when the shop is next read.
  `
ALTER TABLE orders ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN method TEXT NOT NULL DEFAULT '';
UPDATE orders SET method = substr(entry ->> '$.payment.code', 1, 100) WHERE entry ->> '$.payment.code' <> '';
UPDATE orders SET country = substr(entry ->> '$.country', 1, 100) WHERE entry ->> '$.country' <> '';
CREATE INDEX orders_country ON orders (country, date) WHERE country <> '';
CREATE INDEX orders_method ON orders (method, date) WHERE method <> '';
`,
  // What happened to orders before is in their entries.
  `
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  order_id INTEGER NOT NULL,
  event TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT;
INSERT INTO journal (at, order_id, event, field, before, after)
  SELECT line.value ->> '$.at', orders.id, line.value ->> '$.event', '', '', line.value ->> '$.detail'
  FROM orders, json_each(orders.entry, '$.story') AS line ORDER BY line.value ->> '$.at', orders.id;
CREATE INDEX journal_at ON journal (at);
CREATE INDEX journal_order ON journal (order_id, at);
`,
]

/** What kind of shop to make up. */
export interface MadeShop {
  readonly orders: number
  readonly linesPerOrder: number
  /** Whether order_product has an index on order_id: since OpenCart 3.0. */
  readonly indexed: boolean
  readonly engine: 'InnoDB' | 'MyISAM'
}

const COLUMNS = `order_id INT PRIMARY KEY AUTO_INCREMENT, invoice_no INT NOT NULL DEFAULT 0, invoice_prefix VARCHAR(26), store_id INT NOT NULL DEFAULT 0,
  store_name VARCHAR(64), store_url VARCHAR(255), customer_id INT NOT NULL DEFAULT 0, customer_group_id INT NOT NULL DEFAULT 1, language_id INT,
  order_status_id INT, firstname VARCHAR(32), lastname VARCHAR(32), email VARCHAR(96), telephone VARCHAR(32), custom_field TEXT, comment TEXT, user_agent VARCHAR(255),
  currency_code VARCHAR(3), currency_value DECIMAL(15,8), total DECIMAL(15,4), date_added DATETIME, date_modified DATETIME, `

/** SQL that makes a database with a shop in it: one order a minute, from 1 January 2026, in OpenCart's tables in our own words. */
export function makeShop(name: string, made: MadeShop): string {
  const engine = `ENGINE=${made.engine} DEFAULT CHARSET=utf8mb4`
  const address = ['payment_', 'shipping_'].map(
    (kind) =>
      `${kind}firstname VARCHAR(32), ${kind}lastname VARCHAR(32), ${kind}company VARCHAR(60), ${kind}address_1 VARCHAR(128), ${kind}address_2 VARCHAR(128), ${kind}postcode VARCHAR(10), ${kind}city VARCHAR(128), ${kind}country VARCHAR(128), ${kind}country_id INT, ${kind}custom_field TEXT, ${kind}method VARCHAR(128), ${kind}code VARCHAR(128)`,
  )
  const many = `FROM seq_1_to_${String(made.orders)} s`
  const line = `FROM seq_1_to_${String(made.orders)} s JOIN seq_1_to_${String(made.linesPerOrder)} n`
  const index = made.indexed ? ', KEY (order_id)' : ''
  return `SET autocommit=0; DROP DATABASE IF EXISTS ${name}; CREATE DATABASE ${name} CHARACTER SET utf8mb4; USE ${name};
CREATE TABLE oc_order (${COLUMNS}${address.join(', ')}) ${engine};
CREATE TABLE oc_order_product (order_product_id INT PRIMARY KEY AUTO_INCREMENT, order_id INT, product_id INT, name VARCHAR(255), quantity INT, price DECIMAL(15,4), total DECIMAL(15,4), tax DECIMAL(15,4)${index}) ${engine};
CREATE TABLE oc_product (product_id INT PRIMARY KEY, shipping TINYINT(1), tax_class_id INT) ${engine};
CREATE TABLE oc_order_option (order_option_id INT PRIMARY KEY AUTO_INCREMENT, order_id INT, order_product_id INT, name VARCHAR(255), value TEXT, type VARCHAR(32)) ${engine};
CREATE TABLE oc_order_total (order_total_id INT PRIMARY KEY AUTO_INCREMENT, order_id INT, code VARCHAR(32), title VARCHAR(255), value DECIMAL(15,4), sort_order INT, KEY (order_id)) ${engine};
CREATE TABLE oc_order_history (order_history_id INT PRIMARY KEY AUTO_INCREMENT, order_id INT, order_status_id INT, comment TEXT, date_added DATETIME) ${engine};
CREATE TABLE oc_order_voucher (order_voucher_id INT PRIMARY KEY, order_id INT, description TEXT, amount DECIMAL(15,4)) ${engine};
CREATE TABLE oc_return (return_id INT PRIMARY KEY AUTO_INCREMENT, order_id INT, product_id INT, product VARCHAR(255), quantity INT, return_action_id INT, date_added DATETIME, date_modified DATETIME) ${engine};
CREATE TABLE oc_return_action (return_action_id INT, language_id INT, name VARCHAR(64)) ${engine};
CREATE TABLE oc_order_status (order_status_id INT, language_id INT, name TEXT); INSERT INTO oc_order_status VALUES (5, 1, 'Complete');
CREATE TABLE oc_language (language_id INT PRIMARY KEY, code VARCHAR(5)); INSERT INTO oc_language VALUES (1, 'en-gb');
CREATE TABLE oc_country (country_id INT PRIMARY KEY, iso_code_2 CHAR(2)); INSERT INTO oc_country VALUES (150, 'NL');
CREATE TABLE oc_setting (setting_id INT PRIMARY KEY AUTO_INCREMENT, store_id INT, \`key\` VARCHAR(64), value TEXT); INSERT INTO oc_setting (store_id, \`key\`, value) VALUES (0, 'config_timezone', 'Europe/Amsterdam');
INSERT INTO oc_order (order_id, store_name, store_url, language_id, order_status_id, firstname, lastname, email, telephone, custom_field, comment, user_agent, currency_code, currency_value, total, date_added, date_modified, payment_firstname, payment_address_1, payment_city, payment_country_id, payment_custom_field, payment_method, payment_code, shipping_firstname, shipping_address_1, shipping_city, shipping_country_id)
  SELECT s.seq, 'Winkel', 'https://winkel.example/', 1, 5, 'Piet', 'Jansen', 'piet@example.nl', '0612345678', '[]', '', REPEAT('Browser ', 15), 'EUR', 1, 24.2, '2026-01-01' + INTERVAL s.seq MINUTE, '2026-01-01' + INTERVAL s.seq MINUTE, 'Piet', 'Kerkstraat 12', 'Amsterdam', 150, '{"2":""}', 'Cash On Delivery', 'cod', 'Piet', 'Kerkstraat 12', 'Amsterdam', 150 ${many};
INSERT INTO oc_order_product (order_id, product_id, name, quantity, price, total, tax) SELECT s.seq, 101, 'Koffiemok &amp; theeglas', 1, 20, 20, 4.2 ${line};
INSERT INTO oc_order_total (order_id, code, title, value, sort_order) SELECT s.seq, 'sub_total', 'Sub-Total', 20, 1 ${many};
INSERT INTO oc_order_total (order_id, code, title, value, sort_order) SELECT s.seq, 'tax', 'BTW 21%', 4.2, 5 ${many};
INSERT INTO oc_order_total (order_id, code, title, value, sort_order) SELECT s.seq, 'total', 'Total', 24.2, 9 ${many};
INSERT INTO oc_order_history (order_id, order_status_id, comment, date_added) SELECT s.seq, 5, '', '2026-01-01' + INTERVAL s.seq MINUTE ${many};
COMMIT;`
}

<?php
/**
 * Loads the core. Every file holds one class; requested directly they do nothing.
 */
foreach (array('refusal', 'params', 'database', 'stored', 'json', 'clock', 'keys', 'addresses', 'state', 'gate', 'shop_settings',
	'custom_fields', 'payments', 'order_shape', 'order_rows', 'changes', 'info', 'server', 'output', 'catalog') as $factuurbrug_file) {
	require_once dirname(__FILE__) . '/' . $factuurbrug_file . '.php';
}
unset($factuurbrug_file);

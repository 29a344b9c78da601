<?php
/**
 * Loads the core and what only the shop's admin needs.
 */
require_once dirname(__FILE__) . '/load.php';
foreach (array('settings', 'form_style', 'form', 'self_test', 'page') as $factuurbrug_file) {
	require_once dirname(__FILE__) . '/' . $factuurbrug_file . '.php';
}
unset($factuurbrug_file);

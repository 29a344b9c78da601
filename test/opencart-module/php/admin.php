<?php
/** The parts of a shop's admin that the settings page meets. */
define('DIR_CACHE', '/cache/');
require_once '/shop/system/library/factuurbrug/load_admin.php';
if (!is_dir('/cache')) {
	mkdir('/cache');
}

/** Texts are their own keys, so that a test sees which one was chosen. */
class TestLanguage {
	public function get($key) {
		$holds = in_array($key, array('error_key_refused', 'error_addresses', 'help_addresses'), true);
		return '[' . $key . ']' . ($holds ? ': %s' : '');
	}
}

/** Every part of the admin in one. */
class TestAdmin {
	public $post = array();
	public $data = array('token' => 'abc');
	public $stored = null;
	public $mayModify = true;
	private $config;

	public function __construct(array $config) {
		$this->config = $config;
	}

	public function get($name) {
		if (strpos($name, 'module_factuurbrug_') === 0) {
			$name = substr($name, strlen('module_factuurbrug_'));
			return isset($this->config[$name]) ? $this->config[$name] : null;
		}
		return $name === 'language' ? new TestLanguage() : $this;
	}

	public function language($route) {
		return array();
	}

	public function model($name) {
		return null;
	}

	public function hasPermission($kind, $route) {
		return is_bool($this->mayModify) ? $this->mayModify : $kind === 'modify' && $route === $this->mayModify;
	}

	public function deleteSetting($code) {
		$this->stored = array();
	}

	public function setTitle($title) {
	}

	public function link($route, $arguments) {
		return 'https://winkel.example/beheer/index.php?route=' . $route . '&amp;' . $arguments;
	}

	public function editSetting($code, array $values) {
		$this->stored = array();
		foreach ($values as $key => $value) {
			$this->stored[substr($key, strlen($code) + 1)] = $value;
		}
	}

	public function addHeader($header) {
	}

	public function setOutput($text) {
	}
}

/** Posts the form; what was stored (null: nothing), the errors and the form that is shown then. */
function test_post(array $fields, array $stored, $style) {
	$admin = new TestAdmin($stored);
	$admin->mayModify = !isset($fields['forbidden']);
	$admin->post = array_map('htmlspecialchars', $fields);
	$page = new FactuurbrugPage($admin, $style, 'extension/module/factuurbrug', 'extension/extension&type=module', 'https://winkel.example/');
	$save = new ReflectionMethod('FactuurbrugPage', 'save');
	$save->setAccessible(true);
	$posted = FactuurbrugSettings::posted($admin->post);
	$errors = $save->invoke($page, $posted);
	$shown = new FactuurbrugPage(new TestAdmin($admin->stored === null ? $stored : $admin->stored), $style, 'extension/module/factuurbrug', 'extension/extension', 'https://winkel.example/');
	$form = new ReflectionMethod('FactuurbrugPage', 'form');
	$form->setAccessible(true);
	return array('stored' => $admin->stored, 'errors' => (object)$errors, 'html' => $form->invoke($shown, $errors ? $posted : array(), $errors));
}

/** Uninstalls as a user with the right to modify one route; whether the settings and the file are gone then. */
function test_uninstall($right) {
	file_put_contents('/cache/factuurbrug.json', '{}');
	$admin = new TestAdmin(array('status' => '1', 'key' => 'x'));
	$admin->mayModify = $right;
	$page = new FactuurbrugPage($admin, 'bs3', 'extension/module/factuurbrug', 'extension/extension&type=module', 'https://winkel.example/');
	$page->uninstall();
	return array('settings' => $admin->stored === array(), 'file' => !is_file('/cache/factuurbrug.json'));
}

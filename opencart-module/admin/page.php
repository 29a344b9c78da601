<?php
/**
 * The settings page, for the admin controllers of all OpenCart generations: they add only what the page is wrapped in.
 */
class FactuurbrugPage {
	private $registry;
	private $style;
	private $route;
	private $list;
	private $url;

	/**
	 * $style as in FactuurbrugFormStyle; $route of this page and of the catalog controller; $list: route of the list of
	 * modules, with its arguments; $catalog: address of the shop's front.
	 */
	public function __construct($registry, $style, $route, $list, $catalog) {
		$this->registry = $registry;
		$this->style = $style;
		$this->route = $route;
		$this->list = $list;
		// A shop whose configuration still says http, while its admin is used over https.
		$https = FactuurbrugGate::secure($_SERVER) && strpos($catalog, 'http://') === 0;
		$this->url = ($https ? 'https' . substr($catalog, 4) : $catalog) . 'index.php?route=' . $route;
	}

	/** What the template needs; null when the reply has been given already. */
	public function index() {
		$this->registry->get('load')->language($this->route);
		$do = isset($_GET['do']) ? $_GET['do'] : '';
		if ($do === 'test') {
			return $this->json($this->test());
		}
		$fields = array();
		$errors = array();
		if (isset($_SERVER['REQUEST_METHOD']) && $_SERVER['REQUEST_METHOD'] === 'POST') {
			$fields = FactuurbrugSettings::posted($this->registry->get('request')->post);
			$errors = $this->save($fields);
			if ($this->style === 'bs5') {
				$escaped = array_map(array('FactuurbrugFormStyle', 'escape'), $errors);
				return $this->json($errors ? array('error' => $escaped) : array('redirect' => $this->link($this->route)));
			}
			if (!$errors) {
				header('Location: ' . $this->link($this->route), true, 302);
				exit();
			}
		}
		return $this->data($fields, $errors);
	}

	/**
	 * Takes away all that the module keeps, for who may change it or may take modules away. Anyone who may see this page could
	 * ask for its route otherwise.
	 */
	public function uninstall() {
		$user = $this->registry->get('user');
		// The list of modules asks for the right of its own route: the second until 2.2 and in 4.x, the third in 2.3 and 3.0.
		$isAllowed = $user->hasPermission('modify', $this->route)
			|| $user->hasPermission('modify', 'extension/module') || $user->hasPermission('modify', 'extension/extension/module');
		if (!$isAllowed) {
			return;
		}
		$this->state()->remove();
		$this->model()->deleteSetting(FactuurbrugSettings::CODE);
	}

	/** Stores what was posted; what is wrong otherwise, field => text. */
	private function save(array $fields) {
		if (!$this->registry->get('user')->hasPermission('modify', $this->route)) {
			return array('warning' => $this->text('error_permission'));
		}
		if (version_compare(PHP_VERSION, '5.4', '<')) {
			return array('warning' => sprintf($this->text('error_php'), PHP_VERSION));
		}
		$stored = $this->settings();
		$errors = FactuurbrugSettings::errors($fields, $stored, $this->registry->get('language'));
		if ($errors) {
			return $errors + array('warning' => $this->text('error_warning'));
		}
		$settings = FactuurbrugSettings::toStore($fields, $stored) + array(FactuurbrugSettings::CODE . '_admin' => $this->adminAddress());
		$this->model()->editSetting(FactuurbrugSettings::CODE, $settings);
		$this->registry->get('session')->data['success'] = $this->text('text_success');
		return array();
	}

	private function data(array $fields, array $errors) {
		$this->registry->get('document')->setTitle($this->text('heading_title'));
		$data = array();
		foreach (array('heading_title', 'text_edit', 'button_save', 'button_cancel') as $key) {
			$data[$key] = $this->text($key);
		}
		$list = $this->link($this->list);
		$home = $this->link($this->style === 'table' ? 'common/home' : 'common/dashboard');
		$data['breadcrumbs'] = array(
			array('text' => $this->text('text_home'), 'href' => $home),
			array('text' => $this->text('text_modules'), 'href' => $list),
			array('text' => $this->text('heading_title'), 'href' => $this->link($this->route)),
		);
		$data['cancel'] = $list;
		$session = $this->registry->get('session');
		$data['success'] = isset($session->data['success']) ? $session->data['success'] : '';
		unset($session->data['success']);
		$data['error_warning'] = isset($errors['warning']) ? $errors['warning'] : '';
		$data['form'] = $this->form($fields, $errors);
		return $data;
	}

	private function form(array $fields, array $errors) {
		$form = new FactuurbrugForm($this->style, $this->registry->get('language'));
		return $form->html(array(
			'action' => $this->link($this->route),
			'test' => $this->link($this->route . '&do=test'),
			'url' => $this->url,
			'settings' => $this->settings(),
			'state' => $this->state()->read(),
			'own' => FactuurbrugAddresses::caller($_SERVER, $this->proxy()),
			'posted' => $fields,
			'errors' => $errors,
		));
	}

	private function test() {
		$shop = FactuurbrugCatalog::shop($this->registry, $this->url) + array('config' => $this->registry->get('config'));
		$test = new FactuurbrugSelfTest($shop, $this->registry->get('language'));
		return $test->run();
	}

	private function json($value) {
		$this->registry->get('response')->addHeader('Content-Type: application/json');
		$this->registry->get('response')->setOutput(FactuurbrugJson::encode($value));
		return null;
	}

	private function model() {
		$this->registry->get('load')->model('setting/setting');
		return $this->registry->get('model_setting_setting');
	}

	private function settings() {
		return FactuurbrugSettings::stored($this->registry->get('config'));
	}

	private function proxy() {
		$settings = $this->settings();
		return $settings['proxy'];
	}

	private function state() {
		$settings = $this->settings();
		return new FactuurbrugState(DIR_CACHE, $settings['key']);
	}

	private function text($key) {
		return $this->registry->get('language')->get($key);
	}

	/** Where this admin is, for links to its orders: many shops give its folder another name, and only the admin itself knows it. */
	private function adminAddress() {
		$parts = explode('index.php', $this->link($this->route), 2);
		return $parts[0];
	}

	/** A link within the admin, ampersands not escaped. $route may carry arguments. */
	private function link($route) {
		$session = $this->registry->get('session');
		$name = isset($session->data['user_token']) ? 'user_token' : 'token';
		$part = explode('&', $route, 2);
		$arguments = $name . '=' . $session->data[$name] . (isset($part[1]) ? '&' . $part[1] : '');
		return str_replace('&amp;', '&', $this->registry->get('url')->link($part[0], $arguments, 'SSL'));
	}
}

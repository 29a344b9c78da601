<?php
if (!defined('DIR_APPLICATION')) {
	exit;
}

/** Settings page for OpenCart 2.0, 2.1 and 2.2. */
class ControllerModuleFactuurbrug extends Controller {
	public function index() {
		$data = $this->page()->index();
		if ($data !== null) {
			$data['header'] = $this->load->controller('common/header');
			$data['column_left'] = $this->load->controller('common/column_left');
			$data['footer'] = $this->load->controller('common/footer');
			$template = version_compare(VERSION, '2.2', '>=') ? 'module/factuurbrug' : 'module/factuurbrug.tpl';
			$this->response->setOutput($this->load->view($template, $data));
		}
	}

	public function uninstall() {
		$this->page()->uninstall();
	}

	private function page() {
		require_once DIR_SYSTEM . 'library/factuurbrug/load_admin.php';
		$catalog = defined('HTTPS_CATALOG') && strpos(HTTPS_CATALOG, 'https://') === 0 ? HTTPS_CATALOG : HTTP_CATALOG;
		return new FactuurbrugPage($this->registry, 'bs3', 'module/factuurbrug', 'extension/module', $catalog);
	}
}

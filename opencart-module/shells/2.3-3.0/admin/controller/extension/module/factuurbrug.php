<?php
if (!defined('DIR_APPLICATION')) {
	exit;
}

/** Settings page for OpenCart 2.3 and 3.0. */
class ControllerExtensionModuleFactuurbrug extends Controller {
	public function index() {
		$data = $this->page()->index();
		if ($data !== null) {
			$data['header'] = $this->load->controller('common/header');
			$data['column_left'] = $this->load->controller('common/column_left');
			$data['footer'] = $this->load->controller('common/footer');
			$this->response->setOutput($this->load->view('extension/module/factuurbrug', $data));
		}
	}

	public function uninstall() {
		$this->page()->uninstall();
	}

	private function page() {
		require_once DIR_SYSTEM . 'library/factuurbrug/load_admin.php';
		$catalog = defined('HTTPS_CATALOG') && strpos(HTTPS_CATALOG, 'https://') === 0 ? HTTPS_CATALOG : HTTP_CATALOG;
		$list = version_compare(VERSION, '3.0', '>=') ? 'marketplace/extension&type=module' : 'extension/extension&type=module';
		return new FactuurbrugPage($this->registry, 'bs3', 'extension/module/factuurbrug', $list, $catalog);
	}
}

<?php
if (!defined('DIR_APPLICATION')) {
	exit;
}

/** Settings page for OpenCart 1.5.6. */
class ControllerModuleFactuurbrug extends Controller {
	public function index() {
		$data = $this->page()->index();
		if ($data !== null) {
			$this->data = $data;
			$this->template = 'module/factuurbrug.tpl';
			$this->children = array('common/header', 'common/footer');
			$this->response->setOutput($this->render());
		}
	}

	public function uninstall() {
		$this->page()->uninstall();
	}

	private function page() {
		require_once DIR_SYSTEM . 'library/factuurbrug/load_admin.php';
		$catalog = defined('HTTPS_CATALOG') && strpos(HTTPS_CATALOG, 'https://') === 0 ? HTTPS_CATALOG : HTTP_CATALOG;
		return new FactuurbrugPage($this->registry, 'table', 'module/factuurbrug', 'extension/module', $catalog);
	}
}

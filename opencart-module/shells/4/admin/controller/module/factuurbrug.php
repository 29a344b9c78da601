<?php
namespace Opencart\Admin\Controller\Extension\Factuurbrug\Module;

if (!defined('DIR_APPLICATION')) {
	exit;
}

/** Settings page for OpenCart 4.0.2 and later. */
class Factuurbrug extends \Opencart\System\Engine\Controller {
	/** One method with &do=, since the sign between route and method differs within 4.x. */
	public function index(): void {
		$data = $this->page()->index();
		if ($data !== null) {
			$data['script'] = HTTP_CATALOG . 'extension/factuurbrug/admin/view/javascript/settings.js';
			$data['header'] = $this->load->controller('common/header');
			$data['column_left'] = $this->load->controller('common/column_left');
			$data['footer'] = $this->load->controller('common/footer');
			$this->response->setOutput($this->load->view('extension/factuurbrug/module/factuurbrug', $data));
		}
	}

	public function uninstall(): void {
		$this->page()->uninstall();
	}

	private function page(): \FactuurbrugPage {
		require_once DIR_EXTENSION . 'factuurbrug/system/library/load_admin.php';
		return new \FactuurbrugPage($this->registry, 'bs5', 'extension/factuurbrug/module/factuurbrug', 'marketplace/extension&type=module', HTTP_CATALOG);
	}
}

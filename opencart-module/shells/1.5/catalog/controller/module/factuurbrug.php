<?php
if (!defined('DIR_APPLICATION')) {
	exit;
}

/** Answers Factuurbrug: index.php?route=module/factuurbrug&do=... */
class ControllerModuleFactuurbrug extends Controller {
	public function index() {
		require_once DIR_SYSTEM . 'library/factuurbrug/load.php';
		return FactuurbrugCatalog::run($this->registry, 'module/factuurbrug', HTTP_SERVER);
	}
}

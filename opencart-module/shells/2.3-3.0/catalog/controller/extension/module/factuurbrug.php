<?php
if (!defined('DIR_APPLICATION')) {
	exit;
}

/** Answers Factuurbrug: index.php?route=extension/module/factuurbrug&do=... */
class ControllerExtensionModuleFactuurbrug extends Controller {
	public function index() {
		require_once DIR_SYSTEM . 'library/factuurbrug/load.php';
		return FactuurbrugCatalog::run($this->registry, 'extension/module/factuurbrug', HTTP_SERVER);
	}
}

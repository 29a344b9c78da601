<?php
namespace Opencart\Catalog\Controller\Extension\Factuurbrug\Module;

if (!defined('DIR_APPLICATION')) {
	exit;
}

/** Answers Factuurbrug: index.php?route=extension/factuurbrug/module/factuurbrug&do=... */
class Factuurbrug extends \Opencart\System\Engine\Controller {
	public function index(): string {
		require_once DIR_EXTENSION . 'factuurbrug/system/library/load.php';
		return \FactuurbrugCatalog::run($this->registry, 'extension/factuurbrug/module/factuurbrug', HTTP_SERVER);
	}
}
